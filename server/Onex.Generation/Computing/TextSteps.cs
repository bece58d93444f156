using System.Collections.Frozen;
using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Computing;

/// <summary>What can be done to a text or to numbers before they are used, as far as code is made for it.</summary>
internal static class TextSteps
{
    public const string RemoveStopWords = "remove_stop_words";

    /// <summary>The input that lists the words to take out.</summary>
    public const string StopWordsInput = "stop_words";

    /// <summary>The input that holds the items of groups.</summary>
    public const string ItemsInput = "items";

    /// <summary>The expression of Python that does the step to § (and takes out the words ¤).</summary>
    private static readonly FrozenDictionary<string, string> Expressions = new Dictionary<string, string>
    {
        ["trim"] = "§.strip()",
        ["lowercase"] = "§.lower()",
        ["uppercase"] = "§.upper()",
        ["collapse_whitespace"] = """re.sub(r"\s+", " ", §)""",
        ["unicode_nfc"] = """unicodedata.normalize("NFC", §)""",
        ["unicode_nfkc"] = """unicodedata.normalize("NFKC", §)""",
        ["strip_comments"] = """_COMMENT.sub("", §)""",
        ["remove_whitespace"] = """re.sub(r"\s+", "", §)""",
        ["remove_blank_lines"] = "_without_blank_lines(§)",
        ["strip_punctuation"] = """§.translate(str.maketrans("", "", string.punctuation))""",
        ["strip_accents"] = "_without_accents(§)",
        ["strip_html"] = """re.sub(r"<[^<>]*>", "", §)""",
        ["remove_stop_words"] = "_without_words(§, ¤)",
        ["mask_numbers"] = """re.sub(r"\d+", "<number>", §)""",
        ["mask_paths"] = """_PATH.sub("<path>", §)""",
        ["mask_ids"] = """_UUID.sub("<id>", §)""",
        ["mask_timestamps"] = """_TIMESTAMP.sub("<timestamp>", §)""",
        ["mask_addresses"] = """re.sub(r"\b0[xX][0-9a-fA-F]+\b", "<address>", §)""",
        ["mask_urls"] = """_URL.sub("<url>", §)""",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Masks go from the particular to the general: a number that is masked first leaves no UUID to find.</summary>
    private static readonly ImmutableArray<string> Masks = ["mask_urls", "mask_timestamps", "mask_ids", "mask_addresses", "mask_paths", "mask_numbers"];

    /// <summary>All that there are, those of numbers too.</summary>
    public static IEnumerable<string> Names => Expressions.Keys.Concat(NormalizationSteps.OfNumbers).Order(StringComparer.Ordinal);

    public static bool IsKnown(string step) => Expressions.ContainsKey(step) || NormalizationSteps.IsNumeric(step);

    /// <param name="text">The expression that the step is done to.</param>
    public static string ExpressionOf(string step, string text, string stopWords) =>
        Expressions[step].Replace("¤", stopWords, StringComparison.Ordinal).Replace("§", text, StringComparison.Ordinal);

    /// <summary>The same steps with the masks among them in the order that masks everything.</summary>
    public static ImmutableArray<string> Order(ImmutableArray<string> steps)
    {
        var masks = new Queue<string>(Masks.Where(mask => steps.Contains(mask)));
        return [.. steps.Distinct().Select(step => Masks.Contains(step) ? masks.Dequeue() : step)];
    }
}
