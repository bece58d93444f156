using Onex.Language.Text;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>A contract with one defect.</summary>
/// <param name="Span">Where a diagnostic must be.</param>
public sealed record Mutant(string Text, TextSpan Span);
