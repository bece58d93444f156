using Onex.Language.Diagnostics;

namespace Onex.Language.Rules;

/// <summary>What is public of a rule. Its page is <c>docs/rules/CODE.md</c>.</summary>
/// <param name="Code">e.g. <c>MODEL-003</c>.</param>
/// <param name="Title">What must be true, in one short sentence.</param>
public sealed record RuleDescriptor(string Code, string Title, DiagnosticSeverity DefaultSeverity);
