using Onex.Generation.Specs;

namespace Onex.Workspace.Pipeline;

/// <summary>What the surroundings of an output folder say about the nodes in it.</summary>
/// <param name="SiblingLayout">How the nodes already there are laid out; null where there are none or both kinds.</param>
/// <param name="ModulePrefix">The Python package that the output folder is, dotted, e.g. <c>acme.nodes</c>; empty where it is none.</param>
/// <param name="ImportRoot">Absolute path of the folder that <c>sys.path</c> must hold for the node to be imported.</param>
/// <param name="ProjectFile">Absolute path of the nearest pyproject.toml at or above the output folder; null where there is none.</param>
public sealed record TargetLayout(NodeLayout? SiblingLayout, string ModulePrefix, string ImportRoot, string? ProjectFile)
{
    public static TargetLayout Of(string outputDirectory)
    {
        var packages = new List<string>();
        var root = outputDirectory;
        while (File.Exists(Path.Combine(root, "__init__.py")) && Path.GetDirectoryName(root) is { } parent)
        {
            packages.Insert(0, Path.GetFileName(root));
            root = parent;
        }
        return new TargetLayout(FindSiblingLayout(outputDirectory), string.Join('.', packages), root, FindProjectFile(outputDirectory));
    }

    private static NodeLayout? FindSiblingLayout(string outputDirectory)
    {
        if (!Directory.Exists(outputDirectory)) return null;
        var nodes = Directory.EnumerateDirectories(outputDirectory, "node_*").ToList();
        var flat = nodes.Any(n => File.Exists(Path.Combine(n, "contract.yaml")));
        var versioned = nodes.Any(n => Directory.EnumerateDirectories(n, "v*").Any(v => File.Exists(Path.Combine(v, "contract.yaml"))));
        return (flat, versioned) switch
        {
            (true, false) => NodeLayout.Flat,
            (false, true) => NodeLayout.Versioned,
            _ => null,
        };
    }

    private static string? FindProjectFile(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var file = Path.Combine(folder, "pyproject.toml");
            if (File.Exists(file)) return file;
        }
        return null;
    }
}
