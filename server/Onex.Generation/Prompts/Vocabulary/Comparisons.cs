namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Words that compare a value with another one.</summary>
internal static class Comparisons
{
    // operator | phrases
    private const string Table = """
        >= | at least, not less than, no less than, minimum of, a minimum of, min, not below, greater than or equal to, from
        <= | at most, not more than, no more than, not exceed, up to, maximum of, a maximum of, max, not above, less than or equal to, no longer than
        > | greater than, more than, above, over, larger than, bigger than, higher than, exceeds, exceeding, longer than, after
        < | less than, below, under, smaller than, lower than, fewer than, shorter than, before
        == | equal to, equals, is equal to, equal
        != | not equal to, differs from, different from, other than
        """;

    public static PhraseTable<string> Phrases { get; } = Build();

    /// <summary>The check of a validation that an operator is.</summary>
    public static string ToCheck(string comparison) => comparison switch { ">=" => "min", "<=" => "max", ">" => "above", "<" => "below", _ => "one_of" };

    private static PhraseTable<string> Build()
    {
        var table = new PhraseTable<string>();
        foreach (var row in WordSet.Rows(Table)) table.Add(row[1], row[0]);
        return table;
    }
}
