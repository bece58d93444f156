using System.Collections.Immutable;

namespace Onex.Cli.Output.Rules;

/// <summary>What <c>explain --json</c> prints.</summary>
internal sealed record RuleListDocument(ImmutableArray<RuleListEntry> Rules);
