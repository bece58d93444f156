namespace Onex.Workspace.Checking.Ignoring;

/// <summary>One line of a <c>.gitignore</c>.</summary>
/// <param name="Glob">As <see cref="WildMatch"/> takes it.</param>
/// <param name="IsNegated">What matches is not ignored after all.</param>
/// <param name="IsForFolders">Only folders match.</param>
/// <param name="IsAnchored">It is matched with the path from the file's own folder; otherwise with the name alone.</param>
internal sealed record IgnorePattern(string Glob, bool IsNegated, bool IsForFolders, bool IsAnchored)
{
    /// <summary>Null for a comment and for a line without a pattern.</summary>
    public static IgnorePattern? Parse(string line)
    {
        var text = TrimEnd(line);
        if (text.Length == 0 || text[0] == '#') return null;
        var isNegated = text[0] == '!';
        if (isNegated) text = text[1..];
        var isForFolders = text.EndsWith('/');
        if (isForFolders) text = text[..^1];
        var isAnchored = text.Contains('/', StringComparison.Ordinal);
        if (text.StartsWith('/')) text = text[1..];
        return text.Length == 0 ? null : new IgnorePattern(text, isNegated, isForFolders, isAnchored);
    }

    /// <param name="path">From the folder of the pattern's file, with '/'.</param>
    public bool Matches(string path, bool isFolder) =>
        (isFolder || !IsForFolders) && WildMatch.IsMatch(Glob, IsAnchored ? path : path[(path.LastIndexOf('/') + 1)..]);

    /// <summary>Spaces at the end do not count, unless a backslash stands before them.</summary>
    private static string TrimEnd(string line)
    {
        var end = line.Length;
        while (end > 0 && line[end - 1] == ' ' && !IsEscaped(line, end - 1)) end--;
        return line[..end];
    }

    private static bool IsEscaped(string line, int position)
    {
        var backslashes = 0;
        while (position - backslashes > 0 && line[position - backslashes - 1] == '\\') backslashes++;
        return backslashes % 2 == 1;
    }
}
