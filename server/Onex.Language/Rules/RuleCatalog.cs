using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Rules.Contracts;
using Onex.Language.Rules.Files;
using Onex.Language.Yaml;

namespace Onex.Language.Rules;

/// <summary>The codes of everything that can be found, each with its page <c>docs/rules/CODE.md</c>.</summary>
public static class RuleCatalog
{
    /// <summary>What is looked for in a contract file.</summary>
    public static ImmutableArray<string> OfContracts { get; } =
    [
        ContractCodes.Unreadable, .. ContractRules.All.Select(r => r.Descriptor.Code), .. YamlRules.All,
        .. SuppressionRules.All.Select(r => r.Code), .. FileRules.All.Select(r => r.Code), PackageRules.Internal.Code,
    ];

    /// <summary>What is looked for in a Python file of a node.</summary>
    public static ImmutableArray<string> OfNodeFiles { get; } =
    [
        .. PackageRules.All.Select(r => r.Descriptor.Code), .. SuppressionRules.All.Select(r => r.Code), .. FileRules.All.Select(r => r.Code),
        PackageRules.Internal.Code,
    ];

    /// <summary>In ordinal order.</summary>
    public static ImmutableArray<string> Codes { get; } =
        [.. OfContracts.Concat(PackageRules.All.Select(r => r.Descriptor.Code)).Concat(ConfigRules.All.Select(r => r.Code)).Concat(ComponentRules.All.Select(r => r.Code)).Order(StringComparer.Ordinal)];
}
