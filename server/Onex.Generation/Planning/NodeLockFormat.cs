using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Onex.Generation.Errors;

namespace Onex.Generation.Planning;

/// <summary>
/// The text of a node's lock: JSON, the same bytes for the same lock. What was generated stands in it by its SHA-256, as a list of
/// lines, so that a review of a regenerated node reads as a diff of lines.
/// </summary>
public static class NodeLockFormat
{
    private const int Version = 1;

    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(NodeLock value)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("//", "Written by onexgen, the base of the next merge. Commit it; do not edit it.");
            json.WriteNumber("lock_version", Version);
            json.WriteString("node_path", value.NodePath);
            json.WriteString("generator", value.Origin.Generator);
            json.WriteString("spec_sha256", value.Origin.SpecSha256);
            json.WriteString("prompt_sha256", value.Origin.PromptSha256);
            if (value.Origin.Refined is { } refined) Write(json, refined);
            json.WriteStartObject("files");
            foreach (var (path, file) in value.Files.OrderBy(f => f.Key, StringComparer.Ordinal)) json.WriteString(path, file.Sha256);
            json.WriteEndObject();
            json.WriteStartObject("contents");
            foreach (var file in value.Files.Values.DistinctBy(f => f.Sha256).OrderBy(f => f.Sha256, StringComparer.Ordinal))
            {
                if (file.Content is null) continue;
                json.WriteStartArray(file.Sha256);
                foreach (var line in file.Content.Split('\n')) json.WriteStringValue(line);
                json.WriteEndArray();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <returns>The lock, or INVALID_LOCK where the text is none, e.g. after a merge of two branches went wrong.</returns>
    public static Result<NodeLock> Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return Invalid($"it is no JSON ({e.Message})");
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return Invalid("it lacks what a lock must hold");
        }
    }

    private static Result<NodeLock> Read(JsonElement root)
    {
        var version = root.GetProperty("lock_version").GetInt32();
        if (version != Version) return Invalid($"it has version {version}, and this onexgen reads version {Version}");

        var contents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var content in root.GetProperty("contents").EnumerateObject())
        {
            var body = string.Join('\n', content.Value.EnumerateArray().Select(line => line.GetString()));
            // A content that was damaged is no base to merge from. Its file is then treated as edited, which loses nothing.
            if (FileContent.FromText(body).Sha256 == content.Name) contents[content.Name] = body;
        }

        var files = ImmutableSortedDictionary.CreateBuilder<string, LockedFile>(StringComparer.Ordinal);
        foreach (var file in root.GetProperty("files").EnumerateObject())
        {
            var sha256 = file.Value.GetString() ?? "";
            files[file.Name] = new LockedFile(sha256, contents.GetValueOrDefault(sha256));
        }

        var origin = new GenerationOrigin(
            root.GetProperty("generator").GetString() ?? "",
            root.GetProperty("spec_sha256").GetString() ?? "",
            root.GetProperty("prompt_sha256").GetString(),
            root.TryGetProperty("refined", out var refined) ? ReadRefined(refined) : null);
        return new NodeLock(root.GetProperty("node_path").GetString() ?? "", origin, files.ToImmutable());
    }

    private static void Write(Utf8JsonWriter json, RefinedSpec refined)
    {
        json.WriteStartObject("refined");
        json.WriteString("model", refined.Model);
        json.WriteString("reading_sha256", refined.ReadingSha256);
        json.WritePropertyName("spec");
        using (var spec = JsonDocument.Parse(refined.Spec)) spec.RootElement.WriteTo(json);
        json.WriteEndObject();
    }

    private static RefinedSpec ReadRefined(JsonElement refined) => new(
        refined.GetProperty("model").GetString() ?? "",
        refined.GetProperty("reading_sha256").GetString() ?? "",
        refined.GetProperty("spec").GetRawText());

    private static OnexError Invalid(string why) => new(
        ErrorCodes.InvalidLock,
        ErrorLevel.User,
        $"The lock of this node cannot be read: {why}.",
        "Restore it from version control.",
        "Delete it: the node's files then count as yours, and none of them is overwritten without --overwrite replace.");
}
