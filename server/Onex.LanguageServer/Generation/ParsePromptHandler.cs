using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Trust;

namespace Onex.LanguageServer.Generation;

internal sealed class ParsePromptHandler(TrustedComponents trusted) : IJsonRpcRequestHandler<ParsePromptParams, ParsePromptResult>
{
    public Task<ParsePromptResult> Handle(ParsePromptParams request, CancellationToken cancellationToken)
    {
        var components = trusted.For(request.Folder);
        if (components.Error is { } broken) return Task.FromResult(new ParsePromptResult(null, [], MessageError.Of(broken)));
        var reading = PromptReader.Read(request.Prompt, new PromptOverrides(request.NodeType, request.Name, request.Domain), components.Catalog);
        IReadOnlyList<string> warnings = components.Warning is { } uncounted ? [uncounted, .. reading.Warnings] : reading.Warnings;
        return Task.FromResult(reading.IsUnderstood
            ? new ParsePromptResult(JToken.Parse(reading.Spec.ToJson()), warnings, null)
            : new ParsePromptResult(null, warnings, MessageError.Of(reading.Error)));
    }
}
