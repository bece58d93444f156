using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>A class that the runtimes import by two words: a handler or an event's model.</summary>
internal static class ImportedClass
{
    private static readonly string[] Keys = ["name", "module"];

    /// <summary>Whether both words are there.</summary>
    /// <param name="label">What it is called in messages.</param>
    public static IEnumerable<Diagnostic> Check(RuleDescriptor rule, ContractDocument contract, string label, YamlMapping mapping)
    {
        foreach (var key in Keys)
        {
            if (mapping.Find(key) is not { } found)
            {
                if (!contract.IsDamaged) yield return rule.At(mapping.FirstKeySpan(), $"{label} has no '{key}', so it cannot be imported.");
            }
            else if (string.IsNullOrWhiteSpace(found.Value.AsText()))
            {
                yield return rule.At(found.ValueSpan(), $"{label}.{key} must be a text that is not empty.");
            }
        }
    }
}
