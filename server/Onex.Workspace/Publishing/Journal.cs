using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Publishing;

/// <summary>
/// What a publication is about to do, on disk before its first irreversible step. How far it came is read from the disk itself, by
/// comparing contents, so that no step needs a note of its own.
/// </summary>
/// <param name="ProcessId">Who is publishing; the lock alone says nothing on file systems without locks.</param>
/// <param name="ProcessStarted">Tells a process apart from a later one with the same id.</param>
/// <param name="CreatedFolders">Folders that were not there, outermost first, relative to the root; they may lie above it ("..").</param>
/// <param name="RemovedFolders">Folders to be removed after the commit if they are empty then, relative to the root.</param>
internal sealed record Journal(
    int ProcessId,
    DateTimeOffset ProcessStarted,
    ImmutableArray<JournalEntry> Operations,
    ImmutableArray<string> CreatedFolders,
    ImmutableArray<string> RemovedFolders)
{
    public const string FileName = "journal.json";

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, JournalJson.Default.Journal);

    /// <summary>
    /// The journal in a transaction's folder; null where the transaction had not come to write it, and thus to change anything.
    /// Throws <see cref="JsonException"/> where it is damaged.
    /// </summary>
    public static Journal? TryRead(string folder, IFileSystem disk)
    {
        var file = Path.Combine(folder, FileName);
        if (disk.KindOf(file) != DiskEntryKind.File) return null;
        return JsonSerializer.Deserialize(disk.Read(file), JournalJson.Default.Journal) ?? throw new JsonException("The journal is empty.");
    }

    /// <summary>The prepared new version of an operation's file, in the transaction's folder.</summary>
    public static string NewVersion(int operation) => $"{operation:D4}.new";

    /// <summary>The version that was replaced, in the transaction's folder.</summary>
    public static string OldVersion(int operation) => $"{operation:D4}.old";
}

[JsonSerializable(typeof(Journal))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    WriteIndented = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
internal sealed partial class JournalJson : JsonSerializerContext;
