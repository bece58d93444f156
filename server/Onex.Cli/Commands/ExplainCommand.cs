using System.CommandLine;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Cli.Output.Rules;
using Onex.Language.Text;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen explain [CODE]</c>: a rule's page, or the list of all rules.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("CODE")
        {
            Description = "A rule's code, e.g. CONTRACT-003. Without it: the codes of all rules.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var json = JsonOption.Create();
        var command = new Command("explain", "Print a rule's page: what it asks, why, and how it is satisfied.") { code, json };
        command.SetAction(arguments => arguments.GetValue(code) is { } wanted ? Explain(wanted, arguments.GetValue(json)) : List(arguments.GetValue(json)));
        return command;
    }

    private static int Explain(string code, bool json)
    {
        if (RulePage.Find(code.ToUpperInvariant()) is not { } page)
        {
            var meant = NearestName.Find(code, RulePage.Codes);
            Terminal.Error($"There is no rule '{PrintableText.Of(code)}'.{(meant is null ? "" : $" Did you mean {meant}?")}");
            return ExitCode.Usage;
        }
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(new RuleDocument(page.Code, page.Title, page.Severity, page.Text), RuleJsonContext.Default.RuleDocument));
        else PageReport.Write(Console.Out, page);
        return ExitCode.Ok;
    }

    private static int List(bool json)
    {
        var pages = RulePage.Codes.Select(c => RulePage.Find(c)!).ToList();
        if (json)
        {
            var list = new RuleListDocument([.. pages.Select(p => new RuleListEntry(p.Code, p.Title, p.Severity))]);
            Console.Out.WriteLine(JsonSerializer.Serialize(list, RuleJsonContext.Default.RuleListDocument));
            return ExitCode.Ok;
        }
        var style = Style.For(Console.Out);
        foreach (var page in pages) Console.Out.WriteLine($"{style.Bold(page.Code.PadRight(13))} {page.Title} {style.Dim($"({page.Severity})")}");
        return ExitCode.Ok;
    }
}
