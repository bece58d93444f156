using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Onex.Generation.Errors;
using Onex.Generation.Planning;

namespace Onex.Workspace.Publishing;

/// <summary>All that is needed to take one generation back. Stays on this machine.</summary>
/// <param name="LockBefore">The text of the node's lock before; null where there was none.</param>
/// <param name="CreatedFolders">Relative to the root, outermost first.</param>
internal sealed record HistoryRecord(
    string NodePath,
    DateTimeOffset PublishedAt,
    string? LockBefore,
    ImmutableArray<string> CreatedFolders,
    ImmutableArray<HistoryFile> Files)
{
    public FileContent ToContent() => new([.. JsonSerializer.SerializeToUtf8Bytes(this, HistoryJson.Default.HistoryRecord)]);

    /// <returns>The generation; or INVALID_LOCK where the recorded lock was written by another version.</returns>
    public Result<PastGeneration> ToGeneration(int number)
    {
        NodeLock? lockBefore = null;
        if (LockBefore is not null)
        {
            var read = NodeLockFormat.Read(LockBefore);
            if (read.IsFailure(out var error)) return error;
            lockBefore = read.Value;
        }
        var files = Files.Select(f => new PastFile(f.Path, f.IsOwn, f.Before?.ToContent(), f.After?.ToContent()));
        return new PastGeneration(number, NodePath, lockBefore, [.. files]);
    }

    /// <summary>Null where the text is no such record.</summary>
    public static HistoryRecord? TryRead(FileContent content)
    {
        try
        {
            var record = JsonSerializer.Deserialize(content.Bytes.AsSpan(), HistoryJson.Default.HistoryRecord);
            // What cannot be decoded is found now, not in the middle of an undo.
            foreach (var file in record?.Files ?? []) _ = (file.Before?.ToContent(), file.After?.ToContent());
            return record;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(HistoryRecord))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
internal sealed partial class HistoryJson : JsonSerializerContext;
