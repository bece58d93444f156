using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Python;
using Onex.Language.Registration;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 4: are the files right? Gates G7 to G12; then the plan of what to do with them.</summary>
internal static class PostValidationStage
{
    public static Result<ChangeSet> Run(RunRecorder run, GenerationRequest request, Target target, FileSet files, IApiIndex api)
    {
        run.Begin(PipelineStage.PostValidation);
        run.Emit(new PostValidationStarted());
        var package = NodePackage.Read(
            files.Files.Select(f => ($"{files.NodeFolder}/{f.Path}", f.Content)), target.Location.ParentPackage, run.Spec!.NodeType.ToString(), api);
        ImmutableArray<GateResult> gates =
            [SpecificationGate.Check(run.Spec), RenderingGate.Check(files), .. PackageGates.Check(package)];
        run.Add(gates);
        var blocker = run.FindBlocker(gates);
        run.ValidationPassed = blocker is null;
        run.Emit(new PostValidationCompleted(blocker is null, GateEvents.Of(gates), run.Elapsed()));
        if (blocker is not null) return GateEvents.Stop(run, PipelineStage.PostValidation, blocker, cause: null);

        var planned = Plan(run, request, target, files);
        run.Elapsed();
        if (planned.IsFailure(out var error)) return error;
        run.Changes = planned.Value;
        if (planned.Value.Conflicts.Any()) return PublishErrors.Conflicts(planned.Value);
        return FindBrokenMerge(planned.Value) is { } broken ? broken : planned.Value;
    }

    /// <summary>A merge joins lines, not meanings: what was valid on both sides need not be valid together.</summary>
    private static OnexError? FindBrokenMerge(ChangeSet changes)
    {
        foreach (var file in changes.Files.Where(f => f.Action == FileAction.Merge))
        {
            if (IsBroken(file.Path, file.After!) && !IsBroken(file.Path, file.Before!))
            {
                return new OnexError(
                    ErrorCodes.FileConflict,
                    ErrorLevel.User,
                    $"Your edits of {file.Path} and the new output can be merged line by line, but the result is not valid.",
                    "Run with --dry-run --diff to see it.",
                    "Give up your edits of this file with --overwrite replace, or take them out before you generate.").With("path", file.Path);
            }
        }
        return null;
    }

    private static bool IsBroken(string path, FileContent content) => content.TryGetText() is not { } text
        || (path.EndsWith(".py", StringComparison.Ordinal) && !PythonParser.Parse(new SourceText(text)).Errors.IsEmpty)
        || (path.EndsWith(".yaml", StringComparison.Ordinal) && !YamlReader.Read(text).Diagnostics.IsEmpty);

    private static Result<ChangeSet> Plan(RunRecorder run, GenerationRequest request, Target target, FileSet files)
    {
        var registration = Register(run, target, files);
        return registration.IsFailure(out var error)
            ? error
            : GenerationPlan.Make(request.OutputDirectory, files, OriginOf(run, request.Source), request.Overwrite, registration.Value);
    }

    /// <summary>The edit of pyproject.toml that registers a node inside a Python package, where the ONEX runtime looks for nodes.</summary>
    private static Result<ImmutableArray<FileEdit>> Register(RunRecorder run, Target target, FileSet files)
    {
        const string ProjectFile = "pyproject.toml";
        if (target.Location.ParentPackage.Length == 0) return ImmutableArray<FileEdit>.Empty;
        var disk = DiskReader.Snapshot(target.Root, [ProjectFile]);
        if (disk.IsFailure(out var error)) return error;
        if (disk.Value.Files.GetValueOrDefault(ProjectFile) is not { } project || project.TryGetText() is not { } text)
        {
            run.Warn($"There is no pyproject.toml above the package to register {files.NodeFolder} in; the ONEX runtime finds only registered nodes.");
            return ImmutableArray<FileEdit>.Empty;
        }
        // The runtime looks for contract.yaml in the folder of the module that is registered.
        var module = files.NodeModule[..files.NodeModule.LastIndexOf('.')];
        var registration = PyprojectEntryPoints.Register(text, files.NodeFolder, module);
        if (registration.Problem is not null) run.Warn(registration.Problem);
        return registration.NewText is null
            ? ImmutableArray<FileEdit>.Empty
            : [new FileEdit(ProjectFile, project, FileContent.FromText(registration.NewText))];
    }

    private static GenerationOrigin OriginOf(RunRecorder run, GenerationSource source) => source switch
    {
        GenerationSource.Contract contract => new(ProductVersion.Name, TextDigest.Of(contract.Yaml), PromptSha256: null),
        GenerationSource.Spec { Sentence: null } => new(ProductVersion.Name, TextDigest.Of(run.Spec!.ToJson()), PromptSha256: null),
        _ => new(ProductVersion.Name, TextDigest.Of(run.Spec!.ToJson()), TextDigest.Of(source.Text), run.Refined),
    };
}
