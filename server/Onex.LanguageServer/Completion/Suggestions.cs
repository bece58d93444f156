using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.LanguageServer.Completion;

/// <summary>
/// What may be written at a place of a contract. A half-typed line says little of where it belongs, so that it is read with a mark in the
/// place of the word, once as a key and once as a value, and looked where the mark comes to stand.
/// </summary>
internal static class Suggestions
{
    private const string Mark = "onex_cursor";

    public static IEnumerable<Suggestion> At(SourceText text, int offset, ContractDialect dialect)
    {
        if (TypedLine.At(text, offset) is not { } line) return [];
        if (line.Key is not null) return Values(text, line, dialect, $"{line.Lead}{line.Key}: {Mark}");
        var keys = Keys(text, line, dialect);
        return line.IsItem ? [.. keys, .. Values(text, line, dialect, line.Lead + Mark)] : keys;
    }

    private static IEnumerable<Suggestion> Keys(SourceText text, TypedLine line, ContractDialect dialect)
    {
        var document = YamlReader.Read(line.With(text, $"{line.Lead}{Mark}:"));
        if (YamlPlace.Of(document, Mark) is not { Path: { } path } place) return [];
        var around = path.RemoveAt(path.Length - 1);
        var written = SiblingsOf(document, place).ToHashSet(StringComparer.Ordinal);
        return ContractVocabulary.KeysAt(dialect, around)
            .Where(key => !written.Contains(key.Name))
            .OrderByDescending(key => key.IsRequired)
            .Select(key => new Suggestion(key.Name, IsKey: true, ShapeWords.Of(key.Shape), key.Description, new TextEdit(line.Word, key.Name + ColonFor(key.Shape, line))));
    }

    private static IEnumerable<Suggestion> Values(SourceText text, TypedLine line, ContractDialect dialect, string probe)
    {
        if (YamlPlace.Of(YamlReader.Read(line.With(text, probe)), Mark) is not { Path: { } path }) return [];
        if (ContractVocabulary.Find(dialect, path) is not { } key) return [];
        return NamesOf(key.Shape).Distinct(StringComparer.Ordinal).Select(name => new Suggestion(name, IsKey: false, null, null, new TextEdit(line.Word, name)));
    }

    /// <summary>The names of the mapping that the mark is a key of.</summary>
    private static IEnumerable<string> SiblingsOf(YamlDocument document, YamlPlace place)
    {
        IEnumerable<YamlNode> open = place.Entries.Length > 1 ? [place.Entries[^2].Value] : [document.Root!];
        while (open.Any())
        {
            foreach (var mapping in open.OfType<YamlMapping>().Where(m => m.Entries.Contains(place.Entries[^1]))) return mapping.Entries.Select(e => e.Name).OfType<string>();
            open = [.. open.OfType<YamlSequence>().SelectMany(s => s.Items)];
        }
        return [];
    }

    /// <summary>A map or a list goes on in the next line.</summary>
    private static string ColonFor(Shape shape, TypedLine line) => line.HasColon ? "" : shape is MapShape or DictionaryShape or ListShape ? ":" : ": ";

    private static IEnumerable<string> NamesOf(Shape shape) => shape switch
    {
        ChoiceShape choice => choice.Names,
        BooleanShape => ["true", "false"],
        NullShape => ["null"],
        EitherShape either => either.Shapes.SelectMany(NamesOf),
        ListShape list => NamesOf(list.Item),
        _ => [],
    };
}
