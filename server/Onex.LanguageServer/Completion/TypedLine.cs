using System.Text.RegularExpressions;
using Onex.Language.Text;

namespace Onex.LanguageServer.Completion;

/// <summary>The line that is being typed, as far as completion needs it.</summary>
/// <param name="Line">Its number, from 0.</param>
/// <param name="Lead">Indentation and dashes before the word or its key.</param>
/// <param name="Key">The key whose value is being typed; null where a key or an item is.</param>
/// <param name="Word">The word that is being typed: up to the cursor, and what of it stands behind.</param>
/// <param name="HasColon">A colon stands behind the word already.</param>
internal sealed partial record TypedLine(int Line, string Lead, string? Key, TextSpan Word, bool HasColon)
{
    public bool IsItem => Lead.Contains('-', StringComparison.Ordinal);

    /// <returns>Null where nothing can be suggested: in comments, in quotes, in braces.</returns>
    public static TypedLine? At(SourceText text, int offset)
    {
        var line = text.GetPosition(offset).Line;
        var span = text.GetLine(line);
        var before = text.Content[span.Start..offset];
        var rest = text.Content[offset..span.End];
        var wordEnd = offset + rest.TakeWhile(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.').Count();
        var behind = text.Content[wordEnd..span.End].TrimStart();
        if (Value().Match(before) is { Success: true } value)
            return new TypedLine(line, value.Groups["lead"].Value, value.Groups["key"].Value, TextSpan.FromBounds(span.Start + value.Groups["word"].Index, wordEnd), false);
        if (KeyOrItem().Match(before) is { Success: true } key)
            return new TypedLine(line, key.Groups["lead"].Value, null, TextSpan.FromBounds(span.Start + key.Groups["word"].Index, wordEnd), behind.StartsWith(':'));
        return null;
    }

    /// <summary>The text with this line written as given.</summary>
    public SourceText With(SourceText text, string line) => text.Apply([new TextEdit(text.GetLine(Line), line)]);

    [GeneratedRegex(@"^(?<lead>[ ]*(-[ ]+)*)(?<key>[\w.-]+):[ ]+(?<word>[\w.-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex(@"^(?<lead>[ ]*(-[ ]+)*)(?<word>[\w.-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyOrItem();
}
