using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>What a merge leaves in a file that it could not merge.</summary>
internal static class ConflictMarkers
{
    private const string Ours = "<<<<<<<";
    private const string Base = "|||||||";
    private const string Theirs = "=======";
    private const string End = ">>>>>>>";

    /// <summary>Reports each conflict, and gives the lines that are not to be read: all but the first side.</summary>
    public static List<TextSpan> FindHidden(SourceText text, YamlReport report)
    {
        var hidden = new List<TextSpan>();
        if (!text.Content.Contains(Ours, StringComparison.Ordinal) && !text.Content.Contains(End, StringComparison.Ordinal)) return hidden;
        for (var line = 0; line < text.LineCount; line++)
        {
            if (IsMarker(text, line, End)) Report(text, line, line, report, hidden);
            if (!IsMarker(text, line, Ours)) continue;
            var end = FindEnd(text, line);
            Report(text, line, end ?? line, report, hidden);
            for (var isHidden = false; line < end; line++)
            {
                isHidden |= IsMarker(text, line, Base) || IsMarker(text, line, Theirs);
                if (isHidden) hidden.Add(text.GetLine(line));
            }
            if (end is not null) hidden.Add(text.GetLine(end.Value));
        }
        return hidden;
    }

    /// <summary>Null where the next conflict begins first.</summary>
    private static int? FindEnd(SourceText text, int start)
    {
        for (var line = start + 1; line < text.LineCount && !IsMarker(text, line, Ours); line++)
        {
            if (IsMarker(text, line, End)) return line;
        }
        return null;
    }

    private static void Report(SourceText text, int first, int last, YamlReport report, List<TextSpan> hidden)
    {
        hidden.Add(text.GetLine(first));
        report.Add(YamlRules.ConflictMarker, TextSpan.FromBounds(text.GetLine(first).Start, text.GetLine(last).End), YamlMessages.Conflict);
    }

    private static bool IsMarker(SourceText text, int line, string marker)
    {
        var span = text.GetLine(line);
        var content = text.Content.AsSpan(span.Start, span.Length);
        return content.StartsWith(marker) && (content.Length == marker.Length || content[marker.Length] == ' ');
    }
}
