using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Generation.Rendering;
using Onex.Workspace.Publishing;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>Short ways to plan and publish a node for tests.</summary>
internal static class Generating
{
    public const string Node = "node_demo_effect";

    public static GenerationOrigin Origin { get; } = new("onexgen 0.0.0-test", new string('a', 64), null);

    public static FileSet Files(params (string Path, string Content)[] files) => new(
        Node,
        $"{Node}.node",
        "NodeDemoEffect",
        [.. files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => new GeneratedFile(f.Path, f.Content))],
        []);

    public static ChangeSet Plan(
        string output, FileSet files, OverwritePolicy policy = OverwritePolicy.Merge, params FileEdit[] edits) =>
        GenerationPlan.Make(output, files, Origin, policy, [.. edits]).Value;

    public static Publication Publish(ChangeSet changeSet) => TryPublish(changeSet).Value;

    public static Result<Publication> TryPublish(ChangeSet changeSet) =>
        new Publisher(TimeProvider.System).Publish(changeSet, PublishOptions.Default);

    public static Publication Generate(string output, params (string Path, string Content)[] files) => Publish(Plan(output, Files(files)));

    public static Publication UndoLast(string root, string? node = null) => Publish(Undo.Plan(root, node).Value);

    public static Dictionary<string, FileAction> ActionsOf(ChangeSet changeSet) =>
        changeSet.Files.ToDictionary(f => f.Path, f => f.Action, StringComparer.Ordinal);
}
