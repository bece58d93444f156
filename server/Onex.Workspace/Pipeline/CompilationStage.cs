using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Rendering;
using Onex.Workspace.Compilation;
using Onex.Workspace.Paths;
using Onex.Workspace.Python;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 6: G13 and G14.</summary>
internal sealed class CompilationStage(RunRecorder run, GenerationRequest request, CompileCheck check, PythonEnvironment python)
{
    /// <summary>Checks what was published. What it finds are warnings.</summary>
    public async Task RunInPlaceAsync(Target target, FileSet files, CancellationToken cancellationToken)
    {
        if (request.DryRun) Record(CompileReport.Skipped("a dry run writes nothing that could be compiled"));
        else await RunAsync(target.ImportRoot, files, cancellationToken);
    }

    /// <summary>Checks a copy in a folder of its own, before anything is published. Returns the error of a gate that blocks; null where none does.</summary>
    public async Task<OnexError?> RunOnCopyAsync(FileSet files, CancellationToken cancellationToken)
    {
        var copy = Directory.CreateTempSubdirectory("onexgen-");
        try
        {
            var folder = Path.Combine(copy.FullName, FolderOf(files));
            foreach (var file in files.Files)
            {
                var path = DiskPath.Of(folder, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, file.Content, cancellationToken);
            }
            var report = await RunAsync(copy.FullName, files, cancellationToken);
            if (run.FindBlocker([report.TypeCheck, report.ImportTest]) is not { } blocker) return null;
            return GateEvents.Stop(run, PipelineStage.Compilation, blocker, new OnexError(
                ErrorCodes.Validation,
                ErrorLevel.Generation,
                $"Gate {blocker.Id} ({blocker.Name}) warns, and --strict lets warnings block: {blocker.Messages.FirstOrDefault()}",
                "Leave out --strict to write the node in spite of it."));
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private async Task<CompileReport> RunAsync(string importRoot, FileSet files, CancellationToken cancellationToken)
    {
        if (!request.Compile)
        {
            var skipped = CompileReport.Skipped("--no-compile");
            Record(skipped);
            return skipped;
        }
        run.Begin(PipelineStage.Compilation);
        run.Emit(new CompilationStarted());
        var target = new CompileTarget(importRoot, CompileTargetReader.PythonPathFolders(), FilesOf(files), files.NodeModule, files.NodeClass);
        var report = await check.RunAsync(python, target, cancellationToken);
        Record(report);
        run.Emit(new CompilationCompleted(
            report.TypePassed, report.ImportPassed, report.Types.Output, report.Types.ErrorCount, report.ImportError, run.Elapsed()));
        return report;
    }

    private void Record(CompileReport report)
    {
        run.Add(report.TypeCheck, report.ImportTest);
        run.CompilationPassed = report.Passed;
    }

    /// <summary>Where the node's folder lies below the folder that it is imported from.</summary>
    private static string FolderOf(FileSet files)
    {
        var parts = files.NodeModule.Split('.');
        return Path.Combine(parts[..(Array.IndexOf(parts, files.NodeFolder) + 1)]);
    }

    private static ImmutableArray<string> FilesOf(FileSet files)
    {
        var folder = FolderOf(files).Replace(Path.DirectorySeparatorChar, '/');
        return [.. files.Files.Select(f => f.Path).Where(p => p.EndsWith(".py", StringComparison.Ordinal)).Select(p => $"{folder}/{p}")];
    }
}
