using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class FileContentHandler(GenerationJobs jobs) : IJsonRpcRequestHandler<FileContentParams, FileContentResult>
{
    public Task<FileContentResult> Handle(FileContentParams request, CancellationToken cancellationToken)
    {
        var change = jobs.Find(request.JobId)?.Run.Changes?.Files.FirstOrDefault(f => f.Path == request.Path);
        return Task.FromResult(new FileContentResult(change?.Before?.TryGetText(), change?.After?.TryGetText()));
    }
}
