using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>What makes a text no YAML at all: then every further message would only be a consequence.</summary>
internal static class YamlTextChecks
{
    public static ImmutableArray<Diagnostic> FindWhatMakesUnreadable(SourceText text)
    {
        var markers = FindConflictMarkers(text);
        if (!markers.IsEmpty) return markers;
        return FindSpecialCharacter(text.Content) is { } found ? [found] : [];
    }

    private static ImmutableArray<Diagnostic> FindConflictMarkers(SourceText text)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var line = 0; line < text.LineCount; line++)
        {
            var span = text.GetLine(line);
            var content = text.Content.AsSpan(span.Start, span.Length);
            if (IsMarker(content, "<<<<<<<") || IsMarker(content, ">>>>>>>"))
                found.Add(new Diagnostic(YamlRules.ConflictMarker, DiagnosticSeverity.Error, span, "A merge conflict is not resolved."));
        }
        return found.ToImmutable();
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker) && (line.Length == marker.Length || line[marker.Length] == ' ');

    /// <summary>The characters that YAML excludes. The parser takes a NUL for the end of the text, which would hide all that follows.</summary>
    private static Diagnostic? FindSpecialCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPrintable(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }
            var code = ((int)c).ToString("X4", CultureInfo.InvariantCulture);
            return new Diagnostic(
                YamlRules.SpecialCharacter,
                DiagnosticSeverity.Error,
                new TextSpan(i, 1),
                $"YAML does not allow the character U+{code}. In a double-quoted value it can be written as an escape.");
        }
        return null;
    }

    private static bool IsPrintable(char c) =>
        c is >= ' ' and <= '~' or '\n' or '\r' or '\t' or '\u0085' or (>= '\u00A0' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
