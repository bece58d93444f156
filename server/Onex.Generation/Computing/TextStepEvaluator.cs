using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Onex.Generation.Computing;

/// <summary>Does to a text what the steps mean, as the generated code does it in Python.</summary>
internal static partial class TextStepEvaluator
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static string Apply(string text, IEnumerable<string> steps, IReadOnlyCollection<string> stopWords) =>
        steps.Aggregate(text, (done, step) => Apply(done, step, stopWords));

    private static string Apply(string text, string step, IReadOnlyCollection<string> stopWords) => step switch
    {
        "trim" => text.Trim(),
        "lowercase" => text.ToLowerInvariant(),
        "uppercase" => text.ToUpperInvariant(),
        "collapse_whitespace" => WhiteSpace().Replace(text, " "),
        "unicode_nfc" => text.Normalize(NormalizationForm.FormC),
        "unicode_nfkc" => text.Normalize(NormalizationForm.FormKC),
        "strip_comments" => Comments().Replace(text, ""),
        "remove_whitespace" => WhiteSpace().Replace(text, ""),
        "remove_blank_lines" => string.Join('\n', text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line))),
        "strip_punctuation" => string.Concat(text.Where(c => !Punctuation.Contains(c))),
        "strip_accents" => string.Concat(text.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)),
        "strip_html" => Tags().Replace(text, ""),
        "remove_stop_words" => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => !stopWords.Contains(word))),
        "mask_numbers" => Digits().Replace(text, "<number>"),
        "mask_paths" => Paths().Replace(text, "<path>"),
        "mask_ids" => Ids().Replace(text, "<id>"),
        "mask_timestamps" => Timestamps().Replace(text, "<timestamp>"),
        "mask_addresses" => Addresses().Replace(text, "<address>"),
        "mask_urls" => Urls().Replace(text, "<url>"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Not a step on texts."),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"#[^\n]*|//[^\n]*|/\*.*?(?:\*/|\z)", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<![\w/:<])(?:[A-Za-z]:|~|\.{1,2})?(?:[/\\][\w.@+-]+)+[/\\]?")]
    private static partial Regex Paths();

    [GeneratedRegex(@"\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\b")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}(?:[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:[Zz]|[+-]\d{2}:?\d{2})?)?")]
    private static partial Regex Timestamps();

    [GeneratedRegex(@"\b0[xX][0-9a-fA-F]+\b")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z0-9+.-]{0,19}://[^\s<>""']+")]
    private static partial Regex Urls();
}
