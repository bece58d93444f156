using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class ParsePromptHandler : IJsonRpcRequestHandler<ParsePromptParams, ParsePromptResult>
{
    public Task<ParsePromptResult> Handle(ParsePromptParams request, CancellationToken cancellationToken)
    {
        var reading = PromptReader.Read(request.Prompt, new PromptOverrides(request.NodeType, request.Name, request.Domain));
        return Task.FromResult(reading.IsUnderstood
            ? new ParsePromptResult(JToken.Parse(reading.Spec.ToJson()), reading.Warnings, null)
            : new ParsePromptResult(null, reading.Warnings, MessageError.Of(reading.Error)));
    }
}
