namespace Onex.Cli.Output.Rules;

internal sealed record RuleListEntry(string Code, string Title, string Severity);
