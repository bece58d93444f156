using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Language.Api;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 2: is the wish complete, and can the target take the node? Gates G1 to G6.</summary>
internal static class PreValidationStage
{
    public static Result<Target> Run(RunRecorder run, GenerationRequest request, Understanding understanding, IApiIndex api)
    {
        run.Begin(PipelineStage.PreValidation);
        run.Emit(new PreValidationStarted());
        var target = Find(request, understanding);
        var folderError = target.Error ?? Repair(run, target.Value.Root) ?? Preflight.CheckFolder(request.OutputDirectory);
        ImmutableArray<GateResult> gates =
        [
            .. understanding.Gates,
            TemplateGates.CheckImports(api),
            TemplateGates.CheckTemplates(understanding.Spec.NodeType),
            folderError is null ? Gate.OutputDirectory.Pass() : Gate.OutputDirectory.Fail(folderError.Message),
        ];
        run.Add(gates);
        var blocker = run.FindBlocker(gates);
        run.Emit(new PreValidationCompleted(blocker is null, GateEvents.Of(gates), run.Elapsed()));
        if (blocker is not null) return GateEvents.Stop(run, PipelineStage.PreValidation, blocker, CauseOf(blocker, folderError));
        run.Target = target.Value;
        return target;
    }

    private static Result<Target> Find(GenerationRequest request, Understanding understanding)
    {
        if (understanding.Contract is not { } contract) return Target.Find(request.OutputDirectory, request.Layout);
        var target = Target.Find(request.OutputDirectory, contract.Location.Layout);
        if (target.IsFailure(out _) || target.Value.Location == contract.Location) return target;
        return new OnexError(
            ErrorCodes.InvalidContract,
            ErrorLevel.User,
            $"By its contract the node is a part of {Name(contract.Location.ParentPackage)}, and {request.OutputDirectory} is {Name(target.Value.Location.ParentPackage)}.",
            "Name the folder of that package with --output; each of its folders needs an __init__.py.",
            "Or write the modules of the contract as they are in this folder.");
    }

    private static string Name(string package) => package.Length == 0 ? "no package" : $"the package {package}";

    /// <summary>What an earlier run, cut off half-way, left behind is mended before the disk is looked at.</summary>
    private static OnexError? Repair(RunRecorder run, string root)
    {
        var repaired = Recovery.Repair(root);
        if (repaired.IsFailure(out var error)) return error;
        var report = repaired.Value;
        if (report.TookBack) run.Warn("An earlier run was cut off while it was writing; what it had written was taken back.");
        if (report.Completed) run.Warn("An earlier run was cut off just before its end; it was completed.");
        run.Warn(report.Kept.Select(path => $"{path} was written by someone after an earlier run was cut off, and was left as it is."));
        return null;
    }

    private static OnexError? CauseOf(GateResult gate, OnexError? folderError)
    {
        if (gate.Id == Gate.OutputDirectory.Id) return folderError;
        var message = gate.Messages.FirstOrDefault() ?? gate.Name;
        if (gate.Id == Gate.CriticalImports.Id)
        {
            return new OnexError(ErrorCodes.MissingDependency, ErrorLevel.Environment, message,
                "Install omnibase-core 0.46 or later into the target interpreter, or name another interpreter with ONEX_PYTHON.");
        }
        if (gate.Id == Gate.TemplatesAvailable.Id)
            return new OnexError(ErrorCodes.TemplateNotFound, ErrorLevel.Environment, message, "Install the product anew: its templates are a part of it.");
        return null;
    }
}
