using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.LanguageServer.Generation.Messages;
using Onex.LanguageServer.Trust;

namespace Onex.LanguageServer.Generation;

internal sealed class CheckSpecHandler(TrustedComponents trusted) : IJsonRpcRequestHandler<CheckSpecParams, CheckSpecResult>
{
    public Task<CheckSpecResult> Handle(CheckSpecParams request, CancellationToken cancellationToken)
    {
        var components = trusted.For(request.Folder);
        if (components.Error is { } broken) return Task.FromResult(new CheckSpecResult(null, [new SpecProblem("", broken.Code, broken.Message, broken.Suggestions)], []));
        var reading = SpecReader.Read(request.Spec?.ToString(Formatting.None) ?? "null", components.Catalog);
        return Task.FromResult(new CheckSpecResult(
            reading.IsValid ? JToken.Parse(reading.Spec.ToJson()) : null, reading.Problems, [.. reading.Warnings, .. reading.GateWarnings]));
    }
}
