using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// What data must be: "name and email are required", "age between 0 and 120", "price must be positive", "code matches `^[A-Z]+$`", "a valid
/// email", "status is one of open, closed".
/// </summary>
internal sealed class ValidationReader(ComputationScope scope)
{
    public const int MaxRules = 50;

    private static readonly HashSet<string> Triggers = WordSet.Of("valid invalid required mandatory must requires require optional non-empty range ranges");
    private static readonly HashSet<string> Lengths = WordSet.Of("characters character chars char letters digits long zeichen");

    // words behind "valid", and names of fields that say it themselves | format
    private static readonly Dictionary<string, string> Formats = new(StringComparer.Ordinal)
    {
        ["email"] = "email",
        ["emails"] = "email",
        ["url"] = "url",
        ["urls"] = "url",
        ["uri"] = "url",
        ["uuid"] = "uuid",
        ["uuids"] = "uuid",
        ["date"] = "date",
        ["dates"] = "date",
        ["datetime"] = "datetime",
        ["timestamp"] = "datetime",
        ["timestamps"] = "datetime",
        ["json"] = "json",
        ["ipv4"] = "ipv4",
    };

    private readonly PromptText prompt = scope.Prompt;
    private readonly List<(ValidationRule Rule, int Start, int End)> rules = [];

    public void Read()
    {
        var verb = scope.FindVerb("validate", "verify", "check");
        var isNamed = prompt.Tokens.Any(t => t.Lower is "validation" or "validator" or "validates");
        if (verb is null && !isNamed && !prompt.Tokens.Any(t => Triggers.Contains(t.Lower))) return;
        ReadSections();
        for (var i = 0; i < prompt.Count && rules.Count < MaxRules; i++)
        {
            if (!scope.IsOpen(i)) continue;
            var before = rules.Count;
            ReadRequired(i);
            ReadBounds(i);
            ReadRange(i);
            ReadSign(i);
            ReadPattern(i);
            ReadFormat(i);
            ReadChoice(i);
            // "not less than 3" holds no "less than 3".
            if (rules.Count > before) i = Math.Max(i, rules[^1].End - 1);
        }
        if (rules.Count > 0) Report();
        else if (verb is { Verb.Lemma: "validate" } || isNamed) scope.Findings.Ask("computations", "What makes the data valid? No field, range or pattern is named.", "required fields", "ranges of numbers", "patterns of texts");
    }

    private void ReadSections()
    {
        foreach (var section in scope.Sections.Where(s => s.Key == "required" || (s.Key == "fields" && s.Start > 0 && prompt.Lower(s.Start - 1) is "required" or "mandatory")))
        {
            foreach (var name in DataNames.ReadList(prompt, section.ValueStart, section.End)) Add(name, "required", name.Start, name.End);
        }
    }

    private void ReadRequired(int i)
    {
        if (prompt.Lower(i) is "required" or "mandatory" && prompt.Lower(i - 1) is "is" or "are" or "be")
        {
            foreach (var name in ReadListBefore(i - 1)) Add(name, "required", name.Start, i + 1);
        }
        else if (prompt.Lower(i) is "requires" or "require" || (prompt.Lower(i) is "required" or "mandatory" && prompt.Lower(i + 1) is "fields" or "field" && !prompt.Is(i + 2, PromptTokenKind.Colon)))
        {
            var at = i + 1;
            while (prompt.Lower(at) is "fields" or "field" or "are" or "is" or "like") at++;
            foreach (var name in DataNames.ReadList(prompt, at, prompt.FindSentenceEnd(i))) Add(name, "required", i, name.End);
        }
        else if (prompt.Lower(i) is "empty" or "blank" && scope.IsNegated(i) && FindField(i) is { } field)
        {
            Add(field, "not_empty", field.Start, i + 1);
        }
        else if (prompt.Lower(i) is "empty" && prompt.IsWord(i) && prompt.Tokens[i].IsGlued && prompt.Lower(i - 1) == "non")
        {
            if ((DataNames.Read(prompt, i + 1, prompt.FindSentenceEnd(i)) ?? FindField(i - 1)) is { } thing) Add(thing, "not_empty", i - 1, Math.Max(i + 1, thing.End));
        }
    }

    private void ReadBounds(int i)
    {
        if (Comparison.ReadNumeric(prompt, i) is not { } comparison || prompt.Lower(i) is "is" or "are" or "must" or "should" or "be" or "has" or "have" or "to" or "was") return;
        if (FindField(i) is not { } field) return;
        var isLength = Lengths.Contains(prompt.Lower(comparison.End)) || prompt.Lower(i) is "longer" or "shorter";
        var end = isLength && Lengths.Contains(prompt.Lower(comparison.End)) ? comparison.End + 1 : comparison.End;
        if (isLength) AddLength(field, comparison, end);
        else Add(field, Comparisons.ToCheck(comparison.Operator), field.Start, end, comparison.Value);
    }

    private void AddLength(DataName field, Comparison comparison, int end)
    {
        var length = decimal.Parse(comparison.Value, CultureInfo.InvariantCulture);
        var (check, limit) = comparison.Operator switch
        {
            ">=" => ("min_length", length),
            ">" => ("min_length", length + 1),
            "<" => ("max_length", length - 1),
            _ => ("max_length", length),
        };
        Add(field, check, field.Start, end, limit.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>"between 0 and 100", "in the range 0 to 100", "from 1 to 5".</summary>
    private void ReadRange(int i)
    {
        if (prompt.Lower(i) is not ("between" or "range" or "within" or "from")) return;
        var at = i + 1;
        while (prompt.Lower(at) is "of" or "the" or "range" or "from" || prompt.Is(at, PromptTokenKind.Colon) || prompt.Is(at, PromptTokenKind.Open)) at++;
        if (DataNames.ReadNumber(prompt, at) is not var (low, middle)) return;
        var isGlued = prompt.IsWord(middle) && prompt.Tokens[middle].Glue == '-';
        if (!isGlued && prompt.Lower(middle) is not ("and" or "to" or "bis") && !prompt.Is(middle, PromptTokenKind.Comma) && !prompt.Is(middle, PromptTokenKind.Dash)) return;
        if (DataNames.ReadNumber(prompt, isGlued ? middle : middle + 1) is not var (high, end) || FindField(i) is not { } field) return;
        var isLength = Lengths.Contains(prompt.Lower(end));
        Add(field, isLength ? "min_length" : "min", field.Start, end, low.ToString(CultureInfo.InvariantCulture));
        Add(field, isLength ? "max_length" : "max", field.Start, end, high.ToString(CultureInfo.InvariantCulture));
    }

    private void ReadSign(int i)
    {
        var (check, isNegated) = prompt.Lower(i) switch { "positive" => ("above", false), "negative" => ("min", true), _ => ("", false) };
        if (check.Length == 0 || (isNegated && !scope.IsNegated(i) && prompt.Lower(i - 1) != "non")) return;
        var first = prompt.Lower(i - 1) == "non" ? i - 1 : i;
        if ((FindField(first) ?? DataNames.Read(prompt, i + 1, prompt.FindSentenceEnd(i))) is { } field) Add(field, check, Math.Min(field.Start, i), Math.Max(i + 1, field.End), "0");
    }

    /// <summary>A regular expression in quotes or back quotes behind "matches", "pattern", "regex".</summary>
    private void ReadPattern(int i)
    {
        if (prompt.Lower(i) is not ("matches" or "match" or "matching" or "pattern" or "regex" or "regexp")) return;
        var open = i + 1;
        while (prompt.Lower(open) is "the" or "a" or "pattern" or "regex" or "regexp" or "regular" or "expression" || prompt.Is(open, PromptTokenKind.Colon)) open++;
        if (!prompt.Is(open, PromptTokenKind.Quote) || FindField(i) is not { } field) return;
        var start = prompt.Tokens[open].Span.End;
        var stop = prompt.Content.IndexOf(Closing(prompt.Content[start - 1]), start);
        if (stop <= start || stop - start > 200) return;
        var end = open;
        while (end < prompt.Count && prompt.Tokens[end].Span.Start < stop) end++;
        Add(field, "pattern", field.Start, Math.Min(end + 1, prompt.Count), prompt.Content[start..stop]);
    }

    private static char Closing(char open) => open switch { '“' or '„' => '”', '«' => '»', '‘' => '’', _ => open };

    private void ReadFormat(int i)
    {
        var isValid = prompt.Lower(i) is "valid" or "well-formed" or "gueltige";
        var isChecked = scope.Verbs.Any(v => v.Token == i && v.Verb.Lemma is "validate" or "verify");
        if (!isValid && !isChecked) return;
        var at = i + 1;
        while (FunctionWords.IsArticle(prompt.Lower(at)) || prompt.Lower(at) is "iso") at++;
        if (!Formats.TryGetValue(prompt.Lower(at), out var format)) return;
        var isOwn = isChecked || prompt.Lower(i - 1) is not ("a" or "an" or "be" or "is");
        var field = (isOwn ? null : FindField(i)) ?? new DataName(PythonNames.ToFieldName(Nouns.ToSingular(prompt.Lower(at))), at, at + 1);
        Add(field, "format", Math.Min(field.Start, i), at + 1, format);
    }

    /// <summary>"status is one of open, closed".</summary>
    private void ReadChoice(int i)
    {
        if (prompt.Lower(i) != "one" || prompt.Lower(i + 1) != "of" || FindField(i) is not { } field) return;
        var values = new List<string>();
        var end = i + 2;
        foreach (var (start, stop) in ListItems.Split(prompt, i + 2, prompt.FindSentenceEnd(i)))
        {
            if (stop - start > 2) break;
            values.Add(prompt.Quote(start, stop).Trim('"', '\'', '`'));
            end = stop;
        }
        if (values.Count > 1) Add(field, "one_of", field.Start, end, [.. values]);
    }

    /// <summary>The field that a check is about: the noun before "must be", "is", "of".</summary>
    private DataName? FindField(int i)
    {
        var least = scope.FindSentenceStart(i);
        var end = i;
        while (end > least && (prompt.Lower(end - 1) is "be" or "is" or "are" or "must" or "should" or "not" or "has" or "have" or "to" or "in" or "a" or "the" or "an" or "shall" or "it" or "stay" or "lie" or "and" or "that" or "cannot" or "lies" or "lie" or "stays" or "falls" or "at" or "between"
            || prompt.Is(end - 1, PromptTokenKind.Colon) || prompt.Is(end - 1, PromptTokenKind.Open)))
            end--;
        // "age must be at least 0 and at most 120": the same field again.
        if (rules.Count > 0 && end == rules[^1].End && end > least) return new DataName(rules[^1].Rule.Field, rules[^1].Start, rules[^1].End);
        if (DataNames.ReadBefore(prompt, end, least) is { } name)
        {
            var first = name.Start;
            while (first < name.End && (scope.IsVerb(first) || prompt.Lower(first) is "ensure" or "ensures")) first++;
            if (first < name.End && DataNames.Read(prompt, first, name.End) is { } clean && !Lengths.Contains(prompt.Lower(clean.Start))) return clean;
        }
        return null;
    }

    private List<DataName> ReadListBefore(int end)
    {
        var start = end;
        var least = scope.FindSentenceStart(end);
        while (start > least && (prompt.Is(start - 1, PromptTokenKind.Comma) || prompt.Lower(start - 1) is "and" or "both"
            || (prompt.IsWord(start - 1) && !FunctionWords.IsSmall(prompt.Lower(start - 1)) && !scope.IsVerb(start - 1))))
            start--;
        while (start < end && !prompt.IsWord(start) || prompt.Lower(start) is "and") start++;
        return DataNames.ReadList(prompt, start, end);
    }

    private void Add(DataName field, string check, int start, int end, params ImmutableArray<string> arguments)
    {
        if (rules.Exists(r => r.Rule.Field == field.Name && r.Rule.Check == check)) return;
        rules.Add((new ValidationRule(field.Name, check, arguments), start, end));
        scope.Data.Need(field, check is "min" or "max" or "above" or "below" ? "float" : FieldTypes.Guess(field.Name));
    }

    private void Report()
    {
        var start = rules.Min(r => r.Start);
        var output = scope.Unique("violations");
        foreach (var (rule, first, end) in rules) scope.Findings.Saw($"computations.{output}.{rule.Field}.{rule.Check}", first, end, "a rule for the data");
        scope.Add(new ValidationComputation(output, [.. rules.Select(r => r.Rule)]), "list[str]", start, rules.Max(r => r.End), "what the data must be", 0.85);
    }
}
