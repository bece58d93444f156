using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Text;
using Onex.Workspace.Checking;

namespace Onex.Workspace.Components;

/// <summary>Checks a component's folder on disk as untrusted input.</summary>
public static class ComponentChecker
{
    private static readonly SourceText Nothing = new("");

    /// <param name="path">Absolute; the folder is there.</param>
    /// <returns>Every file of the folder with what is wrong with it; also a file that is missing.</returns>
    public static CheckResult Run(string path)
    {
        var (folder, unread) = ComponentFolderReader.Read(path);
        var findings = unread.IsEmpty ? ComponentCheck.Run(folder, ComponentCatalog.Bundled) : unread;
        var files = folder.Files.Keys.Concat(findings.Select(finding => finding.File)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new CheckResult([.. files.Select(file => Describe(path, file, folder, findings))], [], FixReport.None);
    }

    private static CheckedFile Describe(string path, string file, ComponentFolder folder, ImmutableArray<ComponentFinding> findings) => new(
        Path.Combine(path, file),
        folder.Files.GetValueOrDefault(file, Nothing),
        null,
        null,
        [.. findings.Where(finding => finding.File == file).Select(finding => finding.Diagnostic)]);
}
