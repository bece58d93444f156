using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Specs.Reading;

/// <summary>Lists of names and phrases.</summary>
internal static class SpecItems
{
    private const int MostSystems = 20;

    /// <summary>Names as states and steps have them. One that says nothing is refused; the same one twice is there once.</summary>
    public static ImmutableArray<string> ReadMembers(JsonObjectReader json, string member, int most, SpecNotes notes) =>
        [.. json.PlacedTexts(member, most).Select(item => ReadMember(item.Text, item.Path, notes)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <returns>"" for what no name can be made of.</returns>
    public static string ReadMember(string text, string path, SpecNotes notes) =>
        PythonNames.IsSnakeCase(text) && !PythonNames.IsKeyword(text) ? text : Make(text, PythonNames.ToMemberName(text), path, notes);

    /// <summary>The same for data, which has more names that Python keeps for itself.</summary>
    public static string ReadField(string text, string path, SpecNotes notes) =>
        PythonNames.IsFieldName(text) ? text : Make(text, PythonNames.ToFieldName(text), path, notes);

    /// <returns>As above, for names of data that there may be none of.</returns>
    public static ImmutableArray<string> ReadFields(JsonObjectReader json, string member, int most, SpecNotes notes) =>
        [.. json.PlacedTexts(member, most).Select(item => ReadField(item.Text, item.Path, notes)).Where(name => name.Length > 0)];

    public static ImmutableArray<string> ReadPhrases(JsonObjectReader json, string member, int most, int mostCharacters) =>
        [.. json.Texts(member, most).Select(text => PlainText.ToOneLine(text, mostCharacters)).Where(text => text.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>Systems that the product knows, by any of their names, as their makers write them; others as they stand.</summary>
    public static ImmutableArray<string> ReadSystems(JsonObjectReader json, ComponentCatalog components) =>
        [.. ReadPhrases(json, "external_systems", MostSystems, PythonNames.MaxLength).Select(name => NameOf(name, components)).Distinct(StringComparer.Ordinal)];

    private static string NameOf(string name, ComponentCatalog components) =>
        components.Systems.FindPhrase(name)?.Name ?? components.Find(name)?.Systems.First(system => system.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? name;

    /// <summary>The name that was made of a text; "" where none can be, which is a problem.</summary>
    public static string Make(string text, string name, string path, SpecNotes notes)
    {
        var shown = PlainText.ToOneLine(text, PythonNames.MaxLength);
        if (name.Length == 0) notes.Refuse(path, $"No name can be made of \"{shown}\": it must hold a letter.");
        else if (name != text) notes.Warn($"\"{shown}\" was made the name {name}.");
        return name;
    }
}
