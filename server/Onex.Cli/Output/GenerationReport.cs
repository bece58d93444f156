using System.Globalization;
using Onex.Generation.Gates;
using Onex.Generation.Results;
using Onex.Generation.Specs;
using Onex.Workspace.Pipeline;

namespace Onex.Cli.Output;

/// <summary>The outcome of a run for a person: what was understood, what happened to every file, what the gates said, and what comes next.</summary>
internal static class GenerationReport
{
    public static void Write(TextWriter writer, GenerationRun run, GenerationRequest request)
    {
        var result = run.Result;
        var style = Style.For(writer);
        if (result.NodeClass is not null)
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{style.Bold(result.NodeClass)}  {result.NodeType?.ToPublicName()}, domain {result.Domain}, confidence {result.Confidence:0.00}"));
            writer.WriteLine($"  {result.Description}");
            WriteList(writer, "operations", result.Operations);
            WriteList(writer, "systems", result.ExternalSystems);
            writer.WriteLine();
        }
        if (result.Intelligence is not null) IntelligenceLines.Write(writer, result.Intelligence);
        if (run.Changes is not null)
        {
            ChangeSetReport.Write(writer, run.Changes);
            writer.WriteLine();
        }
        WriteGates(writer, style, result);
        foreach (var warning in result.Warnings) writer.WriteLine($"  {style.Yellow("!")} {warning}");
        WriteOutcome(writer, style, run, request);
    }

    private static void WriteList(TextWriter writer, string label, IReadOnlyCollection<string> items)
    {
        if (items.Count > 0) writer.WriteLine($"  {label}: {string.Join(", ", items)}");
    }

    private static void WriteGates(TextWriter writer, Style style, GenerationResult result)
    {
        if (result.Gates.IsEmpty) return;
        var passed = result.Gates.Count(g => g.Status == GateStatus.Passed);
        writer.WriteLine($"gates: {passed} of {result.Gates.Length} passed");
        foreach (var gate in result.Gates.Where(g => g.Status != GateStatus.Passed || !g.Messages.IsEmpty))
        {
            var status = gate.Status switch
            {
                GateStatus.Passed => style.Green("passed "),
                GateStatus.Failed => style.Red("failed "),
                GateStatus.Warning => style.Yellow("warning"),
                _ => style.Dim("skipped"),
            };
            writer.WriteLine($"  {gate.Id,-3} {gate.Name,-20} {status}");
            foreach (var message in gate.Messages) writer.WriteLine($"      {message}");
        }
        writer.WriteLine();
    }

    private static void WriteOutcome(TextWriter writer, Style style, GenerationRun run, GenerationRequest request)
    {
        var result = run.Result;
        if (!result.Success) return;
        if (result.DryRun) writer.WriteLine("Dry run: nothing was written.");
        else if (result.FilesWritten.IsEmpty) writer.WriteLine("Everything is up to date; nothing was written.");
        else
        {
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{style.Green("Done")}: {result.FilesWritten.Length} files written in {result.DurationSeconds:0.00} s."));
            writer.WriteLine($"Take it back with: onexgen undo --output {Quote(Shorten(request.OutputDirectory))}");
        }
    }

    private static string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
