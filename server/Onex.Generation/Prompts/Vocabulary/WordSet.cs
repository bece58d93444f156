namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Reads the tables of this folder: words separated by white space.</summary>
internal static class WordSet
{
    public static HashSet<string> Of(string words) => new(Split(words), StringComparer.Ordinal);

    public static string[] Split(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The rows of a table whose columns are separated by <c>|</c>; lines that begin with <c>#</c> are comments.</summary>
    public static IEnumerable<string[]> Rows(string table) =>
        from line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        where line[0] != '#'
        select line.Split('|', StringSplitOptions.TrimEntries);
}
