using System.Text;
using Onex.Generation.Errors;
using Onex.Generation.Events;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Api;

namespace Onex.Workspace.Pipeline;

/// <summary>Stage 3: NodeSpec → contract text → contract, read back → files, all in memory.</summary>
internal static class RenderingStage
{
    public static Result<FileSet> Run(RunRecorder run, NodeSpec spec, Target target, IApiIndex api)
    {
        run.Begin(PipelineStage.Generation);
        run.Emit(new GenerationStarted(spec.NodeType.ToString().ToUpperInvariant(), spec.ServiceName, spec.Domain));
        var (files, error) = PackageGenerator.Generate(spec, target.Location, api);
        if (files is null)
        {
            run.Emit(new GenerationFailed(error!.Code, error.Message, error.Context, []));
            return error;
        }
        run.Files = files;
        for (var i = 0; i < files.Files.Length; i++)
        {
            run.Emit(new GenerationProgress(files.Files[i].Path, i + 1, files.Files.Length, Math.Round(100.0 * (i + 1) / files.Files.Length, 1)));
        }
        run.Emit(new GenerationCompleted(
            [.. files.Files.Select(f => f.Path)], files.Files.Length, files.Files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Content)), run.Elapsed()));
        return files;
    }
}
