using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onex.Cli.Output;
using Onex.Cli.Output.Checking;
using Onex.Cli.Output.Components;
using Onex.Generation.Components;
using Onex.Generation.Events;
using Onex.Language.Diagnostics;
using Onex.Workspace.Components;

namespace Onex.Cli.Commands;

/// <summary><c>onexgen components list|spec|check</c>: the external systems that nodes are generated for.</summary>
internal static class ComponentsCommand
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create() => new("components", "Show the external systems that nodes are generated for, and check components of your own.")
    {
        CreateList(), CreateSpec(), CreateCheck(),
    };

    private static Command CreateList()
    {
        var trust = TrustOption.Create();
        var json = JsonOption.Create();
        var command = new Command("list", "List the systems that have a component.") { trust, json };
        command.SetAction(arguments => WithComponents(arguments.GetValue(trust), arguments.GetValue(json), components =>
        {
            var all = ComponentDescription.List(components.Catalog);
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(ComponentListDocument.Of(all, components.Own), ComponentJsonContext.Default.ComponentListDocument));
            else ComponentReport.WriteList(Console.Out, all, components.Own);
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command CreateSpec()
    {
        var name = new Argument<string>("NAME") { Description = "A component's name or one of its systems, e.g. redis or Valkey." };
        var trust = TrustOption.Create();
        var json = JsonOption.Create();
        var command = new Command("spec", "Show what is known of a system: configuration, operations, errors, driver, secrets, container.") { name, trust, json };
        command.SetAction(arguments => WithComponents(arguments.GetValue(trust), arguments.GetValue(json), components =>
        {
            var wanted = arguments.GetRequiredValue(name);
            if (ComponentDescription.Of(wanted, components.Catalog) is not { } spec)
            {
                var meant = ComponentDescription.FindNearest(wanted, components.Catalog);
                Terminal.Error($"There is no component '{PrintableText.Of(wanted)}'.{(meant is null ? " 'onexgen components list' shows all." : $" Did you mean {meant}?")}");
                return ExitCode.Usage;
            }
            if (arguments.GetValue(json)) Console.Out.WriteLine(spec.ToJsonString(Layout));
            else ComponentReport.WriteSpec(Console.Out, spec);
            return ExitCode.Ok;
        }));
        return command;
    }

    private static Command CreateCheck()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of a component: its spec.yaml and templates." };
        var json = JsonOption.Create();
        var command = new Command("check", "Check a component: its spec, its files, its templates, and what comes of its examples. Nothing of it is run or written.") { folder, json };
        command.Validators.Add(arguments =>
        {
            if (arguments.GetValue(folder) is not { } path || !Directory.Exists(path)) arguments.AddError($"There is no folder '{PrintableText.Of(arguments.GetValue(folder) ?? "")}'.");
        });
        command.SetAction(arguments =>
        {
            var result = ComponentChecker.Run(Path.GetFullPath(arguments.GetRequiredValue(folder)));
            if (arguments.GetValue(json)) Console.Out.WriteLine(JsonSerializer.Serialize(CheckDocument.Of(result), CheckJsonContext.Default.CheckDocument));
            else CheckReport.Write(Console.Out, result);
            return result.Count(DiagnosticSeverity.Error) > 0 ? ExitCode.Validation : ExitCode.Ok;
        });
        return command;
    }

    private static int WithComponents(bool isTrusted, bool json, Func<WorkspaceComponents, int> show)
    {
        var components = WorkspaceComponents.For(Environment.CurrentDirectory, isTrusted);
        if (components.Error is not null) return Refusal.Report(components.Error, PipelineStage.Parsing, json);
        if (components.Warning is not null) Terminal.Warning(components.Warning);
        return show(components);
    }
}
