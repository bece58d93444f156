using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Diagnostics.Suppressing;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts;

/// <summary>What is wrong with a contract file: what reading found, then all rules of its dialect. The same for editor, gates and command line.</summary>
public static class ContractChecker
{
    /// <returns>In the order of the text, without what comments in the file suppress. An exception in a rule becomes one diagnostic; the rest goes on.</returns>
    public static ImmutableArray<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings, RuleSettings settings)
    {
        var found = new List<Diagnostic>();
        foreach (var diagnostic in contract.Yaml.Diagnostics.Select(InTermsOfContracts))
        {
            var rule = new RuleDescriptor(diagnostic.Code, "", diagnostic.Severity);
            if (settings.Includes(rule)) found.Add(settings.Apply(rule, diagnostic));
        }
        foreach (var rule in ContractRules.All)
        {
            if (!IsAsked(rule, contract, settings)) continue;
            found.AddRange(RuleGuard.Run(rule.Descriptor, () => rule.Check(contract, surroundings)).Select(d => settings.Apply(rule.Descriptor, d)));
        }
        // Where something of the file or around it is not known, that a rule is quiet does not mean that nothing is wrong.
        var isAllKnown = !contract.IsDamaged && surroundings.Project is not null;
        var kept = SuppressionFilter.Apply(new CommentedContract(contract.Yaml), found, settings, code => isAllKnown && IsAsked(code, contract, settings));
        return [.. kept.InOrder()];
    }

    /// <summary>The errors that a contract of the infra dialect has as text and in its basic fields, whatever comments and settings say: nothing can be rendered from it.</summary>
    internal static ImmutableArray<Diagnostic> FindFaultsOfForm(ContractDocument contract) =>
    [
        .. contract.Yaml.Diagnostics.Select(InTermsOfContracts)
            .Concat(BasicRules.All
                .Where(rule => rule.Dialects.Contains(ContractDialect.Infra))
                .SelectMany(rule => RuleGuard.Run(rule.Descriptor, () => rule.Check(contract, NoSurroundings.Instance))))
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .InOrder(),
    ];

    private static bool IsAsked(IContractRule rule, ContractDocument contract, RuleSettings settings) =>
        rule.Dialects.Contains(contract.Dialect.Dialect) && settings.Includes(rule.Descriptor);

    private static bool IsAsked(string code, ContractDocument contract, RuleSettings settings) =>
        ContractRules.All.FirstOrDefault(r => r.Descriptor.Code == code) is { } rule ? IsAsked(rule, contract, settings) : YamlRules.All.Contains(code);

    /// <summary>For what a YAML parser rejects, contracts have a code of their own, which omnibase_infra's linter gives too.</summary>
    private static Diagnostic InTermsOfContracts(Diagnostic diagnostic) =>
        diagnostic.Code == YamlRules.Syntax ? diagnostic with { Code = ContractCodes.Unreadable } : diagnostic;
}
