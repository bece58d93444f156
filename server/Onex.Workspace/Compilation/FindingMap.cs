using System.Collections.Immutable;
using System.Text;
using Onex.Language.Text;

namespace Onex.Workspace.Compilation;

/// <summary>Brings a checker's findings to places in the node's files; what it says of other files is only counted.</summary>
internal sealed class FindingMap(CompileTarget target)
{
    private readonly Dictionary<string, SourceText> texts = new(PathComparer);

    private static StringComparer PathComparer => OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    public (ImmutableArray<TypeFinding> Findings, ImmutableArray<string> FilesElsewhere) Map(string checker, IEnumerable<CheckerFinding> found)
    {
        var own = target.Files.Select(target.PathOf).ToHashSet(PathComparer);
        var findings = ImmutableArray.CreateBuilder<TypeFinding>();
        var elsewhere = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in found)
        {
            var path = Path.GetFullPath(finding.File, target.ImportRoot);
            if (own.Contains(path))
                findings.Add(new TypeFinding(path, RangeIn(TextOf(path), finding.Range), finding.Severity, checker, finding.Code, finding.Message));
            else
                elsewhere.Add(path);
        }
        return (findings.ToImmutable(), [.. elsewhere]);
    }

    /// <summary>A file that was deleted since is empty: its findings stand at its beginning.</summary>
    private SourceText TextOf(string path)
    {
        if (texts.TryGetValue(path, out var known)) return known;
        return texts[path] = new SourceText(SourceFile.ReadOrEmpty(path));
    }

    /// <summary>
    /// Within the first line: a finding about a whole function shall not mark its body. Versions of mypy count differently behind
    /// letters outside of ASCII, so that in such a line its findings mark all of the line's text.
    /// </summary>
    private static LineRange RangeIn(SourceText text, CheckerRange range)
    {
        var number = Math.Clamp(range.StartLine, 0, text.LineCount - 1);
        var line = text.GetLine(number);
        var content = text.Slice(line);
        var (start, end) = (range.StartCharacter, range.EndLine > range.StartLine ? line.Length : range.EndCharacter);
        if (range.StartLine >= text.LineCount || (!range.IsUtf16 && !Ascii.IsValid(content)))
            (start, end) = (content.Length - content.TrimStart().Length, content.TrimEnd().Length);
        start = Math.Clamp(start, 0, line.Length);
        return new LineRange(new LinePosition(number, start), new LinePosition(number, Math.Clamp(end, start, line.Length)));
    }
}
