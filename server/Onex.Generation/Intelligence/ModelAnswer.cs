using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Specs.Reading;

namespace Onex.Generation.Intelligence;

/// <summary>The one JSON object that a model's answer must be: bare, or in a fence of Markdown with words around it.</summary>
/// <param name="Failure">As <see cref="IntelligenceReport.FallbackReason"/>.</param>
internal sealed record ModelAnswer(JsonObject? Object, string? Failure)
{
    /// <summary>The longest answer, in UTF-16 code units; no more of it is looked at.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxQuoted = 120;
    private const string Fence = "```";
    private const string Invalid = "its answer is no valid JSON";

    /// <summary>Two values for one key leave open which is meant.</summary>
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    [MemberNotNullWhen(true, nameof(Object))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsReadable => Object is not null;

    public static ModelAnswer Read(string answer)
    {
        if (answer.Length > MaxLength) return Refuse("its answer is too long");
        var text = answer.Trim();
        if (text.Length == 0) return Refuse("it answered nothing");
        if (!text.StartsWith('{'))
        {
            var fenced = FindFenced(text);
            if (fenced is null) return Refuse($"it answered in words: \"{PlainText.ToOneLine(text, MaxQuoted)}\"");
            text = fenced;
        }
        try
        {
            using var document = JsonDocument.Parse(text, Strict);
            var root = document.RootElement.Clone();
            return WellFormedText.IsIn(root) ? new ModelAnswer(JsonObject.Create(root)!, null) : Refuse(Invalid);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Half of a surrogate pair gives the other two: as a character, and as the escape of one in a name.
            return Refuse(Invalid);
        }
    }

    private static ModelAnswer Refuse(string why) => new(null, why);

    /// <summary>What stands between the first two fences, without the name of the language; null where there are not exactly two.</summary>
    private static string? FindFenced(string text)
    {
        var parts = text.Split(Fence);
        if (parts.Length != 3) return null;
        var start = parts[1].IndexOf('{', StringComparison.Ordinal);
        return start >= 0 && parts[1][..start].Trim() is "" or "json" or "JSON" ? parts[1][start..].Trim() : null;
    }
}
