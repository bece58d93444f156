using Onex.Generation.Planning;
using Onex.Workspace.Publishing;
using static Onex.Workspace.Tests.Publishing.Generating;

namespace Onex.Workspace.Tests.Publishing;

/// <summary>A root in some state, and a ChangeSet to publish there.</summary>
/// <param name="Prepare">Makes the state in an empty folder.</param>
/// <param name="Plan">Makes the ChangeSet.</param>
internal sealed record PublishScenario(string Name, Action<string> Prepare, Func<string, ChangeSet> Plan)
{
    private const string Project = "[project]\nname = \"demo\"\n";

    public static readonly PublishScenario[] All =
    [
        new("into a folder that is not there", root => Directory.Delete(root), root => Plan1(root)),
        new("into an empty folder", _ => { }, root => Plan1(root)),
        new("of everything at once", PrepareFirst, root => Plan2(root)),
        new("of an undo", root => PublishIn(root, r => PrepareFirst(r), Plan2), root => Undo.Plan(root, null).Value),
        new("of the undo of all", root => PublishIn(root, _ => { }, Plan1), root => Undo.Plan(root, null).Value),
    ];

    public static PublishScenario Named(string name) => All.Single(s => s.Name == name);

    private static ChangeSet Plan1(string root) => Generating.Plan(root, Files(("node.py", "one\n"), ("v1/models.py", "two\n")));

    /// <summary>A node generated once, of which the user has edited a file, in a project with files of its own.</summary>
    private static void PrepareFirst(string root)
    {
        File.WriteAllText(Path.Combine(root, "pyproject.toml"), Project);
        File.WriteAllText(Path.Combine(root, "notes.txt"), "mine\n");
        PublishIn(root, _ => { }, r => Generating.Plan(r, Files(("node.py", "1\n"), ("edited.py", "a\nb\nc\n"), ("old.py", "old\n"), ("same.py", ""))));
        File.WriteAllText(Path.Combine(root, Node, "edited.py"), "a\nb\nc\nmine\n");
        File.WriteAllText(Path.Combine(root, Node, "foreign.txt"), "foreign\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(root, Node, "node.py"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Creates, updates, merges, deletes, leaves alone, and edits a file of the user.</summary>
    private static ChangeSet Plan2(string root)
    {
        var edit = new FileEdit("pyproject.toml", FileContent.FromText(Project), FileContent.FromText($"{Project}# edited\n"));
        var files = Files(("node.py", "2\n"), ("edited.py", "A\nb\nc\n"), ("new/deep/file.py", "new\n"), ("same.py", ""));
        return Generating.Plan(root, files, OverwritePolicy.Merge, edit);
    }

    private static void PublishIn(string root, Action<string> prepare, Func<string, ChangeSet> plan)
    {
        prepare(root);
        _ = new Publisher(new FixedClock()).Publish(plan(root), PublishOptions.Default).Value;
    }
}
