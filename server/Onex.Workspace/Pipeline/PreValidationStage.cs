using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Language.Api;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 2: is the wish complete, and can the target take the node? Gates G1 to G6.</summary>
internal static class PreValidationStage
{
    public static Result<Target> Run(RunRecorder run, GenerationRequest request, PromptReading reading, IApiIndex api)
    {
        run.Begin(PipelineStage.PreValidation);
        run.Emit(new PreValidationStarted());
        var target = Target.Find(request.OutputDirectory, request.Layout);
        var folderError = target.Error ?? Preflight.CheckFolder(request.OutputDirectory);
        var nodeType = reading.Spec!.NodeType;
        ImmutableArray<GateResult> gates =
        [
            .. PromptGates.Check(reading),
            TemplateGates.CheckImports(nodeType, api),
            TemplateGates.CheckTemplates(nodeType),
            folderError is null ? Gate.OutputDirectory.Pass() : Gate.OutputDirectory.Fail(folderError.Message),
        ];
        run.Add(gates);
        var blocker = run.FindBlocker(gates);
        run.Emit(new PreValidationCompleted(blocker is null, GateEvents.Of(gates), run.Elapsed()));
        if (blocker is not null) return GateEvents.Stop(run, PipelineStage.PreValidation, blocker, CauseOf(blocker, folderError));
        run.Target = target.Value;
        return target;
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
            return new OnexError(ErrorCodes.TemplateNotFound, ErrorLevel.Environment, message, "Ask for an EFFECT node.");
        return null;
    }
}
