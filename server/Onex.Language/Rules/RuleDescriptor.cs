using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>What is public of a rule. Its page is <c>docs/rules/CODE.md</c>.</summary>
/// <param name="Code">e.g. <c>MODEL-003</c>.</param>
/// <param name="Title">What must be true, in one short sentence.</param>
public sealed record RuleDescriptor(string Code, string Title, DiagnosticSeverity DefaultSeverity)
{
    /// <summary>The rule comes from one of the ecosystem's younger gates, which most real files do not pass yet: an error with <see cref="RuleProfile.Gates"/>.</summary>
    public bool IsGate { get; init; }

    /// <summary>The rule comes from the strict models of omnibase_core and is looked at only with <see cref="RuleProfile.Strict"/>.</summary>
    public bool IsStrict { get; init; }
}
