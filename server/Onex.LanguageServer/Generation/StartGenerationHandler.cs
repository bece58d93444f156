using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class StartGenerationHandler(GenerationStart generation) : IJsonRpcRequestHandler<StartGenerationParams, StartedJob>
{
    public Task<StartedJob> Handle(StartGenerationParams request, CancellationToken cancellationToken) => Task.FromResult(generation.Start(request));
}
