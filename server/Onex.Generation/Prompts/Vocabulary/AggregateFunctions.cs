namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Functions that make one value of many.</summary>
internal static class AggregateFunctions
{
    // function | Python type of the result (- = that of the input) | phrases
    private const string Table = """
        sum | - | sum, sums, summing, summed, sum up, sums up, total, totals, totalling, add up, adds up, adding up, accumulate, accumulates, accumulating, accumulated, summe
        mean | float | mean, average, averages, averaging, avg, durchschnitt, mittelwert
        median | float | median
        min | - | minimum, lowest, smallest
        max | - | maximum, highest, largest, peak
        count | int | count, counts, counting, tally, tallies, number of, how many, anzahl
        distinct | int | distinct, count distinct, unique count, counts distinct, counts unique, number of unique, number of distinct, unique
        stddev | float | standard deviation, stddev
        variance | float | variance
        first | - | first, earliest
        last | - | last, latest
        """;

    // Only with "the … value of" or by themselves these are no aggregates.
    private static readonly HashSet<string> Ambiguous = WordSet.Of("first last distinct latest earliest peak total totals unique");

    public static PhraseTable<(string Function, string Type)> Phrases { get; } = Build();

    /// <summary>A word that is as often an adjective: it counts only where a verb of aggregation or "by" stands beside it.</summary>
    public static bool IsAmbiguous(string word) => Ambiguous.Contains(word);

    private static PhraseTable<(string, string)> Build()
    {
        var table = new PhraseTable<(string, string)>();
        foreach (var row in WordSet.Rows(Table)) table.Add(row[2], (row[0], row[1]));
        return table;
    }
}
