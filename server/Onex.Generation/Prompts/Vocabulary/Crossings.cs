namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Words for a value that comes to a threshold.</summary>
internal static class Crossings
{
    // comparison | phrases
    private const string Table = """
        >= | reaches, reach, has reached, reached, hits, hit, gets to, attains, is at least, at least
        > | exceeds, exceed, exceeded, has exceeded, passes, crosses, surpasses, rises above, rises over, goes above, goes over, climbs above, is above, is over, is greater than, is more than, is higher than, above, over, greater than, more than, higher than
        < | drops below, falls below, goes below, sinks below, drops under, falls under, goes under, is below, is under, is less than, is lower than, below, under, less than, lower than
        <= | drops to, falls to, is at most, at most
        == | equals, is equal to, is exactly
        """;

    public static PhraseTable<string> Phrases { get; } = Build();

    private static PhraseTable<string> Build()
    {
        var table = new PhraseTable<string>();
        foreach (var row in WordSet.Rows(Table)) table.Add(row[1], row[0]);
        return table;
    }
}
