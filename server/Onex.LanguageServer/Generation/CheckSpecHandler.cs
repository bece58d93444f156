using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.JsonRpc;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.LanguageServer.Generation.Messages;

namespace Onex.LanguageServer.Generation;

internal sealed class CheckSpecHandler : IJsonRpcRequestHandler<CheckSpecParams, CheckSpecResult>
{
    public Task<CheckSpecResult> Handle(CheckSpecParams request, CancellationToken cancellationToken)
    {
        var reading = SpecReader.Read(request.Spec?.ToString(Formatting.None) ?? "null");
        return Task.FromResult(new CheckSpecResult(
            reading.IsValid ? JToken.Parse(reading.Spec.ToJson()) : null, reading.Problems, [.. reading.Warnings, .. reading.GateWarnings]));
    }
}
