namespace Onex.Language.Text;

/// <summary>Did you mean …? Finds the name that a mistyped one stands for.</summary>
public static class NearestName
{
    /// <summary>
    /// The one candidate that a name was most likely meant to be: the same but for case, hyphens and underscores, or one typing
    /// mistake away (two for names of eight characters and more, a swap of neighbours counts as one).
    /// </summary>
    /// <returns>Null where no candidate is near enough, or where two are as near.</returns>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        var plain = Plain(name);
        var most = MostMistakes(plain.Length);
        string? nearest = null;
        var fewest = most + 1;
        foreach (var candidate in candidates)
        {
            var other = Plain(candidate);
            if (Math.Abs(other.Length - plain.Length) > most) continue;
            var mistakes = Distance(plain, other);
            if (mistakes == fewest) nearest = null;
            if (mistakes >= fewest) continue;
            (nearest, fewest) = (candidate, mistakes);
        }
        return nearest;
    }

    private static int MostMistakes(int length) => length switch
    {
        < 3 => 0,
        < 8 => 1,
        _ => 2,
    };

    private static string Plain(string name) =>
        string.Concat(name.Where(c => c is not '_' and not '-' and not ' ')).ToLowerInvariant();

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other.</summary>
    private static int Distance(string from, string to)
    {
        int[] beforePrevious = new int[to.Length + 1], previous = [.. Enumerable.Range(0, to.Length + 1)], current = new int[to.Length + 1];
        for (var i = 1; i <= from.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }
        return previous[to.Length];
    }
}
