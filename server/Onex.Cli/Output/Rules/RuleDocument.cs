namespace Onex.Cli.Output.Rules;

/// <summary>What <c>explain CODE --json</c> prints.</summary>
/// <param name="Page">Markdown.</param>
internal sealed record RuleDocument(string Code, string Title, string Severity, string Page);
