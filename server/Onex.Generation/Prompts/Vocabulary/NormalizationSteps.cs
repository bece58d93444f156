using System.Collections.Immutable;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>
/// What can be done to a text (or, the last three, to numbers) before it is used. The meaning of each is fixed here, so that a test can work
/// the result out by itself.
/// </summary>
internal static class NormalizationSteps
{
    /// <summary>What "normalised" means where the prompt does not say: runs of white space become one blank, none at the ends.</summary>
    public static ImmutableArray<string> Usual { get; } = ["collapse_whitespace", "trim"];

    // step | meaning | phrases that say it by themselves
    private const string Steps = """
        trim | str.strip() | trim, trims, trimmed, trimming, strip whitespace, strips whitespace, stripped whitespace, strip leading and trailing whitespace
        lowercase | str.lower() | lowercase, lowercases, lowercased, lowercasing, lower case, lower cased, lower casing, small letters, case insensitive, case insensitively, case folding, casefold, ignoring case, ignore case, ignores case, kleinbuchstaben
        uppercase | str.upper() | uppercase, uppercases, uppercased, uppercasing, upper case, capital letters, grossbuchstaben
        collapse_whitespace | every run of white space becomes one blank | collapse whitespace, collapses whitespace, collapsed whitespace, collapsing whitespace, whitespace collapsed, collapse spaces, collapses spaces, collapse multiple spaces, collapses multiple spaces, single spaces, whitespace normalization, normalize whitespace, normalizes whitespace, normalized whitespace, normalizing whitespace
        unicode_nfc | unicodedata.normalize("NFC") | nfc
        unicode_nfkc | unicodedata.normalize("NFKC") | nfkc, unicode normalization
        min_max | (x - min) / (max - min) over all values, 0 where they are equal | min max, minmax, min max scaling, min max normalization, min max scaled
        z_score | (x - mean) / population standard deviation, 0 where that is 0 | z score, z scores, zscore, standardize, standardizes, standardized
        unit_sum | x / sum of all values, 0 where that is 0 | sum to one, sum to 1, sums to 1
        """;

    // step | meaning | verbs | objects
    private const string Removals = """
        strip_comments | comments of the kinds # … and // … up to the line's end and /* … */ are taken out | strip remove drop ignore delete without | comments comment
        remove_whitespace | all white space is taken out | remove drop ignore delete without | whitespace whitespaces blanks spaces
        remove_blank_lines | lines of nothing but white space are taken out | strip remove drop ignore delete collapse without | lines
        strip_punctuation | characters of string.punctuation are taken out | strip remove drop ignore delete without | punctuation
        strip_accents | NFKD, then combining marks are taken out | strip remove drop ignore delete without | accents diacritics accent
        strip_html | everything between < and > is taken out | strip remove drop delete without | html tags markup
        remove_stop_words | the words of a given list are taken out | strip remove drop ignore delete without | stopwords stop
        mask_numbers | every run of digits becomes <number> | strip remove drop ignore delete mask replace without | numbers digits number
        mask_paths | file paths become <path> | strip remove drop ignore delete mask replace without | paths path filenames
        mask_ids | UUIDs become <id> | strip remove drop ignore delete mask replace without | uuids uuid ids identifiers
        mask_timestamps | ISO 8601 dates and times become <timestamp> | strip remove drop ignore delete mask replace without | timestamps timestamp dates
        mask_addresses | hexadecimal memory addresses become <address> | strip remove drop ignore delete mask replace without | addresses
        mask_urls | URLs become <url> | strip remove drop ignore delete mask replace without | urls links
        """;

    private static readonly HashSet<string> Numeric = WordSet.Of("min_max z_score unit_sum");

    private static readonly Dictionary<string, (string Step, HashSet<string> Verbs)> ByObject = BuildRemovals();

    private static readonly HashSet<string> RemovalVerbs = [.. ByObject.Values.SelectMany(v => v.Verbs)];

    public static PhraseTable<string> Phrases { get; } = BuildPhrases();

    public static IReadOnlyCollection<string> OfNumbers => Numeric;

    /// <summary>Steps that work on numbers.</summary>
    public static bool IsNumeric(string step) => Numeric.Contains(step);

    public static bool IsRemovalVerb(string word) => RemovalVerbs.Contains(word);

    /// <summary>The step that taking this object out is; null where the verb does not go with it.</summary>
    public static string? FindRemoval(string verb, string thing) =>
        ByObject.TryGetValue(thing, out var removal) && removal.Verbs.Contains(verb) ? removal.Step : null;

    public static bool IsRemovable(string thing) => ByObject.ContainsKey(thing);

    private static PhraseTable<string> BuildPhrases()
    {
        var table = new PhraseTable<string>();
        foreach (var row in WordSet.Rows(Steps)) table.Add(row[2], row[0]);
        return table;
    }

    private static Dictionary<string, (string, HashSet<string>)> BuildRemovals()
    {
        var index = new Dictionary<string, (string, HashSet<string>)>(StringComparer.Ordinal);
        foreach (var row in WordSet.Rows(Removals))
        {
            foreach (var thing in WordSet.Split(row[3])) index.Add(thing, (row[0], WordSet.Of(row[2])));
        }
        return index;
    }
}
