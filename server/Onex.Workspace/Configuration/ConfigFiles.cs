using System.Collections.Concurrent;
using Onex.Workspace.Checking.Files;

namespace Onex.Workspace.Configuration;

/// <summary>
/// Finds the <c>onex.config.yaml</c> that counts for a folder: the nearest one from itself upwards, up to the repository's root. Each is
/// read once.
/// </summary>
internal sealed class ConfigFiles
{
    private readonly ConcurrentDictionary<string, ConfigReading?> byFolder = new(StringComparer.Ordinal);

    /// <summary>All files that were found, in the ordinal order of their paths.</summary>
    public IEnumerable<ConfigReading> Found => byFolder.Values.OfType<ConfigReading>().DistinctBy(r => r.Path).OrderBy(r => r.Path, StringComparer.Ordinal);

    /// <summary>Null where no file says anything.</summary>
    /// <param name="folder">Absolute.</param>
    public ConfigReading? For(string folder)
    {
        if (byFolder.TryGetValue(folder, out var known)) return known;
        var file = Path.Combine(folder, WorkspaceConfig.FileName);
        var reading = File.Exists(file) ? Read(file, folder)
            : Path.Exists(Path.Combine(folder, ".git")) || Path.GetDirectoryName(folder) is not { } above ? null
            : For(above);
        return byFolder.GetOrAdd(folder, reading);
    }

    private static ConfigReading Read(string file, string folder)
    {
        var (text, problem) = FileText.Read(file);
        if (problem is not null) return new ConfigReading(file, text, WorkspaceConfig.Default, [problem]);
        var (config, diagnostics) = ConfigReader.Read(text, folder);
        return new ConfigReading(file, text, config, diagnostics);
    }
}
