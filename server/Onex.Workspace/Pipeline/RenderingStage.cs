using System.Text;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Rendering;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Specs;
using Onex.Language.Api;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 3: NodeSpec → contract text → contract, read back → files, all in memory.</summary>
internal static class RenderingStage
{
    public static Result<FileSet> Run(RunRecorder run, Understanding understanding, Target target, IApiIndex api)
    {
        var spec = understanding.Spec;
        run.Begin(PipelineStage.Generation);
        run.Emit(new GenerationStarted(spec.NodeType.ToPublicName(), spec.ServiceName, spec.Domain));
        var rendered = Render(understanding, target, api, run.Components);
        if (rendered.IsFailure(out var error))
        {
            run.Emit(new GenerationFailed(error.Code, error.Message, error.Context, []));
            return error;
        }
        var files = rendered.Value;
        run.Files = files;
        for (var i = 0; i < files.Files.Length; i++)
        {
            run.Emit(new GenerationProgress(files.Files[i].Path, i + 1, files.Files.Length, Math.Round(100.0 * (i + 1) / files.Files.Length, 1)));
        }
        run.Emit(new GenerationCompleted(
            [.. files.Files.Select(f => f.Path)], files.Files.Length, files.Files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Content)), run.Elapsed()));
        return files;
    }

    /// <summary>Faults of our templates are exceptions below; here they become the error that the run ends with.</summary>
    private static Result<FileSet> Render(Understanding understanding, Target target, IApiIndex api, ComponentCatalog components)
    {
        try
        {
            return understanding.Contract is { } contract
                ? PackageGenerator.Generate(contract, api, components)
                : PackageGenerator.Generate(understanding.Spec, target.Location, api, components);
        }
        catch (UnknownSymbolException e)
        {
            return new OnexError(
                ErrorCodes.MissingDependency, ErrorLevel.Environment, e.Message,
                "Install omnibase-core 0.46 or later into the target interpreter, or name another interpreter with ONEX_PYTHON.");
        }
        catch (TemplateException e)
        {
            return new OnexError(
                ErrorCodes.TemplateRender, ErrorLevel.Generation, e.Message, "Nothing was written. Please report the prompt: templates must render.");
        }
    }
}
