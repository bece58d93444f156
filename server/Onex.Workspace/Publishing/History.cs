using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>The generations of a root that can be undone: one file each, numbered upwards.</summary>
internal static class History
{
    /// <summary>Older ones are forgotten.</summary>
    private const int MaxRecords = 50;

    /// <summary>The numbers of the recorded generations, oldest first.</summary>
    public static ImmutableArray<int> Numbers(string root, IFileSystem disk)
    {
        var folder = Path.Combine(root, StateFolder.History);
        if (disk.KindOf(folder) != DiskEntryKind.Folder) return [];
        return
        [
            .. disk.NamesIn(folder)
                .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
                .Select(name => int.TryParse(name[..^5], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
                .Where(number => number > 0)
                .Order(),
        ];
    }

    public static Result<HistoryRecord> Read(string root, int number, IFileSystem disk)
    {
        var path = StateFolder.HistoryOf(number);
        return HistoryRecord.TryRead(new FileContent([.. disk.Read(Path.Combine(root, path))])) is { } record
            ? record
            : PublishErrors.BadHistory(path);
    }

    /// <summary>Which records go when one is added.</summary>
    public static IEnumerable<int> Outdated(ImmutableArray<int> numbers) => numbers[..Math.Max(0, numbers.Length + 1 - MaxRecords)];
}
