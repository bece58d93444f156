namespace Onex.Language.Text;

/// <summary>Finds what somebody probably meant to write.</summary>
public static class Spelling
{
    /// <summary>
    /// The known word that is nearest to a word, without regard to case; null where none is near: more than a third of its letters differ.
    /// Of equally near ones the first in ordinal order.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - word.Length) > Math.Min(least - 1, Tolerance(word, candidate))) continue;
            var distance = Distance(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance >= least || distance > Tolerance(word, candidate)) continue;
            least = distance;
            nearest = candidate;
        }
        return nearest;
    }

    private static int Tolerance(string word, string candidate) => Math.Max(word.Length, candidate.Length) / 3;

    /// <summary>How many letters to insert, remove, change or swap with their neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }
}
