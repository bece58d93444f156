using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Exports;

internal sealed class PackageFileRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EXPORT-003", "A folder of node files is a package: it has an __init__.py", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (surroundings.Folder is not { } root || file.Path.LastIndexOf('/') is not (> 0 and var slash)) yield break;
        var folder = file.Path[..slash];
        if (folder.Length < root.Length || !surroundings.FilesIn(root).Contains(Init)) yield break;
        var files = surroundings.FilesIn(folder);
        // One finding for a folder.
        if (files.Contains(Init) || files.First(f => f.EndsWith(".py", StringComparison.Ordinal)) != file.FileName) yield break;
        var docstring = $"\"\"\"The {file.FolderName} of {ProjectPath.NameOf(root)}.\"\"\"\n";
        yield return Descriptor.At(new TextSpan(0, 0), $"The folder {file.FolderName} has no {Init}, so that its modules cannot be imported as parts of the node.") with
        {
            Fixes = [new CodeFix($"Add {file.FolderName}/{Init}", IsPreferred: true, []) { NewFiles = [new NewFile($"{folder}/{Init}", docstring)] }],
        };
    }


    private const string Init = "__init__.py";
}
