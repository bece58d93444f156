using System.Collections.Immutable;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Ways to say how alike two things are. The meaning of each is fixed here, so that a test can work the result out by itself.</summary>
internal static class SimilarityMethods
{
    // method | result | meaning | phrases
    private const string Table = """
        exact | similarity | 1 where both are equal, else 0 | exact match, exact matching, exact matches, exact equality, exact comparison, exactly
        jaccard | similarity | shared words / all words, as sets; 1 for two empty ones | jaccard, word overlap, token overlap
        cosine | similarity | dot product / product of the lengths of two vectors (texts: word counts); 0 where one is zero | cosine
        levenshtein | similarity | 1 - edit distance / length of the longer text; 1 for two empty ones | levenshtein similarity, levenshtein ratio, levenshtein, edit similarity
        levenshtein_distance | distance | insertions, deletions and substitutions that make one of the other | levenshtein distance, edit distance
        hamming_distance | distance | positions that differ, of two texts of the same length | hamming distance, hamming
        euclidean_distance | distance | square root of the sum of squared differences | euclidean distance, euclidean, l2 distance
        dice | similarity | twice the shared words / words of both, as sets | dice, sorensen dice
        """;

    public static PhraseTable<(string Method, string Output)> Phrases { get; } = Build();

    /// <summary>What a question offers.</summary>
    public static ImmutableArray<string> Usual { get; } = ["jaccard", "cosine", "levenshtein", "exact"];

    private static PhraseTable<(string, string)> Build()
    {
        var table = new PhraseTable<(string, string)>();
        foreach (var row in WordSet.Rows(Table)) table.Add(row[3], (row[0], row[1]));
        return table;
    }
}
