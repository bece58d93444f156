using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Onex.Language.Text;

namespace Onex.Generation.Specs.Reading;

/// <summary>Reads the members of a JSON object, and says of each that is not what it must be where and why. A member that is not there, or null, is empty.</summary>
internal sealed class JsonObjectReader
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MostCharacters = 2_000;

    private readonly JsonElement element;
    private readonly string path;
    private readonly SpecNotes notes;

    private JsonObjectReader(JsonElement element, string path, SpecNotes notes)
    {
        this.element = element;
        this.path = path;
        this.notes = notes;
    }

    /// <returns>Null for what is no object, or holds members that the object does not have: a misspelt one would be lost silently.</returns>
    public static JsonObjectReader? Of(JsonElement element, string path, SpecNotes notes, params ReadOnlySpan<string> members)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            notes.Refuse(path, "This must be an object.");
            return null;
        }
        var isKnown = true;
        foreach (var member in element.EnumerateObject())
        {
            if (members.Contains(member.Name)) continue;
            isKnown = false;
            var nearest = NearestName.Find(member.Name, members.ToArray());
            notes.Refuse($"{path}/{Escape(member.Name)}", "There is no such value.", nearest is null ? [$"Use one of {string.Join(", ", members!)}"] : [$"Use {nearest}"]);
        }
        return isKnown ? new JsonObjectReader(element, path, notes) : null;
    }

    public string PathOf(string member) => $"{path}/{member}";

    public bool Has(string member) => element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text; "" where there is none.</summary>
    public string Text(string member) => Find(member) is { } value ? ReadText(value, PathOf(member)) : "";

    /// <summary>An object with its own members; null where there is none.</summary>
    public JsonObjectReader? Object(string member, params ReadOnlySpan<string> members) => Find(member) is { } value ? Of(value, PathOf(member), notes, members) : null;

    public bool Flag(string member)
    {
        if (Find(member) is not { } value) return false;
        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
        notes.Refuse(PathOf(member), "This must be true or false.");
        return false;
    }

    /// <summary>Null where there is none.</summary>
    public decimal? Number(string member)
    {
        if (Find(member) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number)) return number;
        notes.Refuse(PathOf(member), "This must be a number.");
        return null;
    }

    public ImmutableArray<string> Texts(string member, int most) => [.. PlacedTexts(member, most).Select(item => item.Text)];

    public IEnumerable<(string Text, string Path)> PlacedTexts(string member, int most) => Items(member, most).Select(item => (ReadText(item.Value, item.Path), item.Path));

    public IEnumerable<(JsonElement Value, string Path)> Items(string member, int most)
    {
        if (Find(member) is not { } value) return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            notes.Refuse(PathOf(member), "This must be a list.");
            return [];
        }
        if (value.GetArrayLength() > most) notes.Refuse(PathOf(member), string.Create(CultureInfo.InvariantCulture, $"There are {value.GetArrayLength()} of them, at most {most} can be."));
        return value.EnumerateArray().Take(most).Select((item, i) => (item, string.Create(CultureInfo.InvariantCulture, $"{PathOf(member)}/{i}")));
    }

    /// <summary>The members of an object of numbers, e.g. <c>{"node_type": 1}</c>.</summary>
    public IEnumerable<(string Name, JsonElement Value)> Members(string member, int most)
    {
        if (Find(member) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Object) return value.EnumerateObject().Take(most).Select(m => (m.Name, m.Value));
        notes.Refuse(PathOf(member), "This must be an object.");
        return [];
    }

    private JsonElement? Find(string member) => element.TryGetProperty(member, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A number is the text that it is written as: arguments of computations are often numbers.</summary>
    private string ReadText(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
        {
            notes.Refuse(at, "This must be a text.");
            return "";
        }
        var text = value.GetString()!;
        if (text.Length <= MostCharacters) return text;
        notes.Refuse(at, string.Create(CultureInfo.InvariantCulture, $"This text has {text.Length} characters, at most {MostCharacters} can be."));
        return "";
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
