using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>omnibase_core's routing model demands the map; the lenient readers ignore what they find here.</summary>
internal sealed class RoutingVersionRule : IContractRule
{
    private static readonly ImmutableArray<string> Parts = ["major", "minor", "patch"];

    public RuleDescriptor Descriptor { get; } = new("ROUTING-010", "handler_routing.version is a map of major, minor and patch", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Routing?.Mapping.Find("version") is not { } entry || entry.Value.IsNothing()) yield break;
        if (entry.Value.Resolved is not YamlMapping version)
        {
            yield return Descriptor.At(entry.ValueSpan(), "handler_routing.version must be a map of major, minor and patch.")
                .WithFix("Write it as a map", Mend(contract, entry));
            yield break;
        }
        foreach (var part in Parts)
        {
            if (version.Find(part) is not { } number)
            {
                if (!contract.IsDamaged) yield return Descriptor.At(version.FirstKeySpan(), $"handler_routing.version has no '{part}'.").WithFix($"Add {part}: 0", YamlEdits.InsertEntry(contract.Yaml, version, null, [$"{part}: 0"]));
            }
            else if (number.Value.Resolved is not YamlScalar scalar || !scalar.TryGetInteger(out var value) || value < 0)
            {
                yield return Descriptor.At(number.ValueSpan(), $"handler_routing.version.{part} must be a whole number from 0 on.");
            }
        }
    }

    private static ImmutableArray<Text.TextEdit> Mend(ContractDocument contract, YamlEntry entry)
    {
        if (entry.Value is not YamlScalar scalar) return [];
        var numbers = scalar.Value.Split('.');
        if (numbers.Length is < 1 or > 3 || !numbers.All(n => n.Length is > 0 and < 9 && n.All(char.IsAsciiDigit))) return [];
        return YamlEdits.ReplaceValue(contract.Yaml, entry, [.. Parts.Select((part, i) => $"{part}: {(i < numbers.Length ? numbers[i].TrimStart('0').PadLeft(1, '0') : "0")}")]);
    }
}
