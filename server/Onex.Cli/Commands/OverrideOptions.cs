using System.CommandLine;
using System.CommandLine.Parsing;
using Onex.Generation.Prompts;

namespace Onex.Cli.Commands;

/// <summary>The options that decide something instead of the prompt.</summary>
internal sealed class OverrideOptions
{
    private readonly Option<string?> nodeType = new("--node-type") { Description = "EFFECT, COMPUTE, REDUCER or ORCHESTRATOR.", HelpName = "TYPE" };
    private readonly Option<string?> name = new("--name") { Description = "The node's name, e.g. postgres_writer.", HelpName = "NAME" };
    private readonly Option<string?> domain = new("--domain") { Description = "The node's domain, e.g. infrastructure.", HelpName = "DOMAIN" };

    public void AddTo(Command command)
    {
        command.Add(nodeType);
        command.Add(name);
        command.Add(domain);
    }

    public bool AreGiven(CommandResult arguments) => new[] { nodeType, name, domain }.Any(option => arguments.GetValue(option) is not null);

    public PromptOverrides Read(ParseResult arguments) => new(arguments.GetValue(nodeType), arguments.GetValue(name), arguments.GetValue(domain));
}
