using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Specs;
using Onex.Workspace.Configuration;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Pipeline;

/// <summary>Where a node's folder will stand, and what its surroundings say.</summary>
/// <param name="Root">The real path of the folder that no write may leave.</param>
/// <param name="OutputPath">The output folder relative to <paramref name="Root"/>, with '/'; empty where they are the same.</param>
/// <param name="Location">Layout and parent package of the node.</param>
/// <param name="ImportRoot">Absolute path of the folder that <c>sys.path</c> must hold for the node to be imported.</param>
internal sealed record Target(string Root, string OutputPath, PackageLocation Location, string ImportRoot)
{
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    public string OutputFolder => DiskPath.Of(Root, OutputPath);

    /// <summary>A node's folder relative to <see cref="Root"/>, with '/'.</summary>
    public string PathOf(string nodeFolder) => OutputPath.Length == 0 ? nodeFolder : $"{OutputPath}/{nodeFolder}";

    /// <param name="outputFolder">Absolute; need not exist.</param>
    /// <param name="layout">What the user asks for; null for the configuration's layout, else that of the nodes already there, else versioned.</param>
    public static Result<Target> Find(string outputFolder, NodeLayout? layout)
    {
        var found = RootFolder.Find(outputFolder);
        if (found.IsFailure(out var error)) return error;
        var (root, output) = found.Value;
        var folder = Path.Combine(root, output);

        var packages = new List<string>();
        var importRoot = folder;
        while (File.Exists(Path.Combine(importRoot, "__init__.py")) && Path.GetDirectoryName(importRoot) is { } parent)
        {
            packages.Insert(0, Path.GetFileName(importRoot));
            importRoot = parent;
        }
        var config = new ConfigFiles().For(folder);
        if (config is { Diagnostics: [var mistake, ..] }) return ConfigErrors.Of(config, mistake);
        var location = new PackageLocation(layout ?? config?.Config.Layout ?? SiblingLayout(folder) ?? NodeLayout.Versioned, string.Join('.', packages));
        return new Target(root, output, location, importRoot);
    }

    /// <summary>How the nodes already there are laid out; null where there are none or both kinds.</summary>
    private static NodeLayout? SiblingLayout(string folder)
    {
        if (!Directory.Exists(folder)) return null;
        var nodes = Directory.EnumerateDirectories(folder, "node_*", Readable).ToList();
        var flat = nodes.Any(n => File.Exists(Path.Combine(n, "contract.yaml")));
        var versioned = nodes.Any(n => Directory.EnumerateDirectories(n, "v*", Readable).Any(v => File.Exists(Path.Combine(v, "contract.yaml"))));
        return (flat, versioned) switch
        {
            (true, false) => NodeLayout.Flat,
            (false, true) => NodeLayout.Versioned,
            _ => null,
        };
    }
}
