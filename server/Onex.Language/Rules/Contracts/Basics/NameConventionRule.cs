using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Naming;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

internal sealed partial class NameConventionRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new(ContractCodes.Name, "The node's name is in snake_case", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("name") is not { Value.Resolved: YamlScalar { IsText: true } name } entry || IsSnakeCase(name.Value)) yield break;
        yield return Descriptor.At(entry.ValueSpan(), $"The name '{name.Value}' should be in snake_case, e.g. node_order_effect.").WithText(contract, name, Meant(name.Value));
    }

    public static bool IsSnakeCase(string name) => SnakeCase().IsMatch(name);

    private static string? Meant(string name) => Casing.ToSnakeCase(name) is { } better && IsSnakeCase(better) ? better : null;

    [GeneratedRegex("^[a-z][a-z0-9_]*\n?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SnakeCase();
}
