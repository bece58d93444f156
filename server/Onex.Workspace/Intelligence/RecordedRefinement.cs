using Onex.Generation.Components;
using Onex.Generation.Intelligence;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Workspace.Paths;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Intelligence;

/// <summary>
/// What a model has made of the same prompt before. It is taken again, so that generating twice gives the same node; also on a machine
/// where no model is set up.
/// </summary>
internal static class RecordedRefinement
{
    /// <param name="reading">By the rules; it must be understood.</param>
    /// <returns>Null where nothing is recorded in the folder for this prompt, this reading and this model, or not as it can be used.</returns>
    public static Refinement? Find(
        string outputDirectory, string promptSha256, string readingSha256, PromptReading reading, ICompletionModel model, ComponentCatalog components)
    {
        var found = RootFolder.Find(outputDirectory);
        if (found.IsFailure(out _)) return null;
        var (root, output) = found.Value;
        return NodeLockStore.ReadAll(root)
            .Where(nodeLock => IsDirectlyIn(nodeLock, output) && nodeLock.Origin.PromptSha256 == promptSha256)
            .Select(nodeLock => nodeLock.Origin.Refined)
            .OfType<RefinedSpec>()
            .Where(refined => refined.ReadingSha256 == readingSha256 && (model.Name is null || model.Name == refined.Model))
            .Select(refined => SpecRefiner.Recall(reading, refined, components))
            .FirstOrDefault(refinement => refinement is not null);
    }

    private static bool IsDirectlyIn(NodeLock nodeLock, string output)
    {
        var slash = nodeLock.NodePath.LastIndexOf('/');
        return nodeLock.NodePath[..Math.Max(slash, 0)] == output;
    }
}
