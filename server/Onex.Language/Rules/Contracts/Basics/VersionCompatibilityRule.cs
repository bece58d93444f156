using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

internal sealed class VersionCompatibilityRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.VersionCompatibility, "A node of version 1 or later has a contract of version 1 or later", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || root["contract_version"] is not YamlMapping version) yield break;
        if (version.Find("major") is not { Value.Resolved: YamlScalar major } entry || Number(major) != 0) yield break;
        if (MajorOf(root["node_version"]) is not >= 1) yield break;
        yield return Descriptor.At(entry.ValueSpan(), "The node is at version 1 or later, but its contract is still at version 0.")
            .WithText(contract, major, "1");
    }

    private static long? MajorOf(YamlNode? version) => version switch
    {
        YamlMapping parts => parts["major"] is YamlScalar major ? Number(major) : null,
        YamlScalar { IsText: true } text => long.TryParse(text.Value.Split('.')[0].Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static long? Number(YamlScalar scalar) => scalar.TryGetInteger(out var number) ? number : null;
}
