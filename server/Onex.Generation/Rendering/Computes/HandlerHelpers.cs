using System.Collections.Frozen;

namespace Onex.Generation.Rendering.Computes;

/// <summary>The functions that the handler's template has for those of the computations: what each calls and needs imported.</summary>
internal static class HandlerHelpers
{
    // function | other functions | imports
    private const string Table = """
        exactly | | AbstractContextManager Context DivisionByZero InvalidOperation Overflow ROUND_HALF_EVEN localcontext
        finite | | math
        whole | | Decimal
        some | constants | TypeVar
        sum | finite | math
        mean | finite some | math
        median | finite some | statistics
        variance | finite some | math
        stddev | variance | math
        sum_of_decimals | exactly | Decimal
        mean_of_decimals | exactly some | Decimal
        median_of_decimals | exactly some | Decimal statistics
        variance_of_decimals | exactly some | Decimal
        stddev_of_decimals | exactly variance_of_decimals | Decimal
        min_max | finite |
        z_score | finite | math
        unit_sum | finite | math
        strip_comments | constants | re
        mask_paths | constants | re
        mask_ids | constants | re
        mask_timestamps | constants | re
        mask_urls | constants | re
        remove_blank_lines | |
        strip_accents | | unicodedata
        remove_stop_words | |
        matches | | re
        email | constants | re
        url | constants | re
        uuid | | UUID
        date | | date
        datetime | | datetime
        json | | json
        ipv4 | | IPv4Address
        levenshtein | levenshtein_distance |
        levenshtein_distance | |
        hamming_distance | |
        jaccard | | Iterable
        jaccard_of_texts | jaccard words |
        dice | | Iterable
        dice_of_texts | dice words |
        cosine | finite | math
        cosine_of_texts | cosine words | Counter
        euclidean_distance | finite | math
        euclidean_distance_of_texts | euclidean_distance words | Counter
        words | | re
        keep_equal | items equals |
        keep_unequal | items equals |
        keep_numbers | items number | Callable
        keep_texts | items text | Callable
        sort | items number text |
        group | items key |
        deduplicate | items key |
        select | items |
        rename | items unfit |
        aggregate | items key number | Callable
        count | items key | Counter
        equals | |
        number | items unfit | math
        text | items unfit |
        key | items unfit | json
        items | constants |
        unfit | |
        constants | |
        """;

    private static readonly FrozenDictionary<string, (string[] Calls, string[] Symbols)> Helpers = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.Split('|', StringSplitOptions.TrimEntries))
        .ToFrozenDictionary(row => row[0], row => (Split(row[1]), Split(row[2])), StringComparer.Ordinal);

    public static IEnumerable<string> All => Helpers.Keys.Order(StringComparer.Ordinal);

    /// <summary>These and all that they call.</summary>
    public static SortedSet<string> Close(IEnumerable<string> helpers)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(helpers);
        while (open.TryPop(out var helper))
        {
            if (!found.Add(helper)) continue;
            foreach (var called in Helpers[helper].Calls) open.Push(called);
        }
        return found;
    }

    public static IEnumerable<string> SymbolsOf(IEnumerable<string> helpers) => helpers.SelectMany(helper => Helpers[helper].Symbols);

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
