using System.Collections.Immutable;

namespace Onex.Workspace.Python;

/// <summary>Completes site folders to a search path as <c>site.py</c> does: with <c>PYTHONPATH</c> before and the folders of <c>.pth</c> files behind.</summary>
internal static class PythonSearchPathReader
{
    public static PythonSearchPath Read(ImmutableArray<string> siteFolders, string? pythonPath, string folder)
    {
        var folders = new List<string>();
        var editable = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in (pythonPath ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            AddFolder(Path.GetFullPath(entry, folder), folders);
        foreach (var site in siteFolders)
        {
            AddFolder(site, folders);
            foreach (var file in PythonFiles.Files(site, "*.pth").Order(StringComparer.Ordinal)) ReadPathFile(file, site, folders, editable);
        }
        return new PythonSearchPath([.. folders], editable.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private static void ReadPathFile(string file, string site, List<string> folders, Dictionary<string, string> editable)
    {
        foreach (var raw in (PythonFiles.ReadText(file) ?? "").Split('\n'))
        {
            var line = raw.TrimEnd();
            if (line.Length == 0 || line[0] == '#' || line.Contains('\0', StringComparison.Ordinal)) continue;
            if (line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("import\t", StringComparison.Ordinal))
            {
                foreach (var (name, source) in EditableInstall.Read(line, site)) editable.TryAdd(name, source);
            }
            else
            {
                AddFolder(Path.GetFullPath(line, site), folders);
            }
        }
    }

    private static void AddFolder(string folder, List<string> folders)
    {
        if (Directory.Exists(folder) && !folders.Contains(folder)) folders.Add(folder);
    }
}
