using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Components;

/// <summary>Reads a component's folder as untrusted input: plain files of its own, no links, few and small.</summary>
public static class ComponentFolderReader
{
    private const int MostFiles = 64;
    private const long MostBytes = 256 * 1024;

    /// <param name="path">Absolute; the folder is there.</param>
    /// <returns>What could be read, and why the rest could not (COMPONENT-005).</returns>
    public static (ComponentFolder Folder, ImmutableArray<ComponentFinding> Findings) Read(string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        var files = ImmutableSortedDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<ComponentFinding>();
        var entries = Directory.EnumerateFileSystemEntries(path).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToList();
        if (entries.Count > MostFiles) return (new ComponentFolder(name, files.ToImmutable()), [Find(ComponentFolder.SpecFile, $"The folder holds more than {MostFiles} files.")]);
        foreach (var entry in entries)
        {
            var file = Path.GetFileName(entry);
            var (text, problem) = ReadFile(entry);
            if (problem is not null) findings.Add(Find(file, problem));
            else files.Add(file, text!);
        }
        return (new ComponentFolder(name, files.ToImmutable()), findings.ToImmutable());

        ComponentFinding Find(string file, string message) =>
            new(name, file, new Diagnostic(ComponentRules.Files.Code, ComponentRules.Files.DefaultSeverity, default, message));
    }

    private static (SourceText? Text, string? Problem) ReadFile(string path)
    {
        var name = Path.GetFileName(path);
        switch (DiskEntry.KindOf(path))
        {
            case DiskEntryKind.Link: return (null, $"{name} is a link; put the file itself there.");
            case DiskEntryKind.Folder: return (null, $"{name} is a folder; a component's files stand beside its spec.");
            case DiskEntryKind.File when new FileInfo(path).Length > MostBytes: return (null, $"{name} is longer than {MostBytes} bytes.");
        }
        var read = FileText.Read(path);
        return read.Problem is { } problem ? (null, problem.Message) : (read.Text, null);
    }
}
