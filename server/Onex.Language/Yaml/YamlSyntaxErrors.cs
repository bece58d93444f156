using Onex.Language.Diagnostics;
using Onex.Language.Text;
using YamlDotNet.Core;

namespace Onex.Language.Yaml;

/// <summary>The parser's errors in words that say what to do, at the place to do it.</summary>
internal static class YamlSyntaxErrors
{
    private const string Indentation = "The indentation does not fit the lines above.";
    private const string Leftover = "The document has ended before this: the indentation is wrong, or a quote or bracket is closed too early.";

    private static readonly Dictionary<string, string> Advice = new(StringComparer.Ordinal)
    {
        ["While scanning a multiline plain scalar, found invalid mapping."] =
            "A key is not expected here: the line above is not complete, or the indentation is wrong.",
        ["While scanning a plain scalar value, found invalid mapping."] = "A value that contains ': ' must be quoted.",
        ["While scanning a quoted scalar, found unexpected end of stream."] = "This quoted value is not closed.",
        ["While scanning for the next token, found character that cannot start any token."] =
            "A value cannot begin with this character unless it is quoted.",
        ["While scanning a quoted scalar, found unknown escape character."] =
            "This escape does not exist. A backslash in double quotes is written '\\\\'.",
        ["While scanning a simple key, could not find expected ':'."] = "A ':' is missing behind this key.",
        ["While scanning a block scalar, did not find expected comment or line break."] = "The text must begin on the next line.",
        ["While parsing a block mapping, did not find expected key."] = Indentation,
        ["Did not find expected <document start>."] = Leftover,
        ["Did not find expected <document end>."] = Leftover,
        ["While parsing a block collection, did not find expected '-' indicator."] = Indentation,
        ["While scanning a multi-line double-quoted scalar, found wrong indentation."] = Indentation,
        ["While parsing a flow sequence, did not find expected ',' or ']'."] = "A ',' or ']' is missing here.",
        ["While parsing a flow mapping, did not find expected ',' or '}'."] = "A ',' or '}' is missing here.",
        ["While parsing a flow mapping,  did not find expected ',' or '}'."] = "A ',' or '}' is missing here.",
    };

    public static Diagnostic Describe(YamlException exception, SourceText text, int origin)
    {
        var start = Math.Clamp((int)exception.Start.Index + origin, 0, text.Length);
        var end = Math.Clamp((int)exception.End.Index + origin, start, text.Length);
        if (exception.Message.Contains(" tab ", StringComparison.Ordinal) && FindIndentingTab(text, start) is { } tab)
            return new Diagnostic(YamlRules.Tab, DiagnosticSeverity.Error, tab, YamlTrivia.TabMessage);
        var message = Advice.TryGetValue(exception.Message, out var advice) ? advice : exception.Message;
        return At(OnOneLine(text, start, end), message);
    }

    /// <summary>For an error without a message and a place: mostly a bracket that is not closed.</summary>
    public static Diagnostic DescribeDamage(int? openBracket, int position, SourceText text)
    {
        if (openBracket is { } bracket) return At(new TextSpan(bracket, 1), "This bracket is not closed, or a ',' is missing behind it.");
        while (position < text.Length && text.Content[position] is ' ' or '\n' or '\r') position++;
        return At(OnOneLine(text, position, text.Length), "This is no valid YAML: a quote or a ':' is missing here or before.");
    }

    private static Diagnostic At(TextSpan span, string message) => new(YamlRules.Syntax, DiagnosticSeverity.Error, span, message);

    /// <summary>At least one character where the text has one, and nothing of the next line.</summary>
    private static TextSpan OnOneLine(SourceText text, int start, int end)
    {
        var lineEnd = text.GetLine(text.GetPosition(start).Line).End;
        return TextSpan.FromBounds(start, Math.Max(start, Math.Min(Math.Max(end, start + 1), lineEnd)));
    }

    private static TextSpan? FindIndentingTab(SourceText text, int from)
    {
        for (var line = text.GetPosition(from).Line; line < text.LineCount; line++)
        {
            var span = text.GetLine(line);
            var start = span.Start;
            while (start < span.End && text.Content[start] == ' ') start++;
            if (start < span.End && text.Content[start] == '\t') return new TextSpan(start, 1);
        }
        return null;
    }
}
