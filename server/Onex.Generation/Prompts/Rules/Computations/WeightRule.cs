using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// Weights in a list: "weights: quality 0.4, novelty 0.6", "quality (40%) and novelty (60%)", "0.4 for quality and 0.6 for novelty"; also
/// "a weighted average of quality and novelty", which leaves the weights to the caller. Sums are formulas and not read here.
/// </summary>
internal sealed class WeightRule(ComputationScope scope)
{
    private static readonly HashSet<string> WeightWords = WordSet.Of("weight weights weighted weighting weightings weighs gewichtet gewichte peso pesos poids");
    private static readonly HashSet<string> ScoreWords = WordSet.Of("score scores scoring rating index blend combination");
    private static readonly HashSet<string> Averages = WordSet.Of("average mean averages averaging mittel durchschnitt");
    private static readonly HashSet<string> Joints = WordSet.Of("weight weighted weights weighing weighs at by with is of to counts counting for");

    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        var section = scope.Sections.FirstOrDefault(s => s.Key == "weights");
        if (section is not null && ReadTerms(section.ValueStart, section.End) is { Count: > 1 } listed)
        {
            Add(listed, section.Start);
            return;
        }
        for (var start = 0; start < prompt.Count; start = prompt.FindSentenceEnd(start) + 1)
        {
            if (ReadSentence(start, prompt.FindSentenceEnd(start))) return;
        }
    }

    private bool ReadSentence(int start, int end)
    {
        var isWeighted = scope.HasWord(start, end, WeightWords);
        if (!isWeighted && !scope.HasWord(start, end, ScoreWords)) return false;
        for (var i = start; i < end; i++)
        {
            // A sum says its weights as a formula does.
            if (prompt.Tokens[i].Glue == '+' || DataNames.IsMark(prompt, i, "+", "·", "×", "*")) return false;
        }
        var terms = ReadTerms(start, end);
        if (terms.Count > 1 && (isWeighted || terms.TrueForAll(t => t.Weight <= 1)))
        {
            Add(terms, terms[0].Start);
            return true;
        }
        return isWeighted && ReadOpen(start, end);
    }

    private List<(string Input, decimal Weight, int Start, int End)> ReadTerms(int start, int end)
    {
        var terms = new List<(string, decimal, int, int)>();
        var least = start;
        for (var i = start; i < end; i++)
        {
            if (DataNames.ReadNumber(prompt, i) is not var (weight, behind) || prompt.Tokens[i].IsGlued) continue;
            var isBehind = prompt.Lower(behind) is "for" or "to" or "on";
            if (!isBehind && ReadBefore(i, least) is { } before) terms.Add((before.Name, weight, before.Start, behind));
            else if (ReadBehind(behind, end) is { } after) (terms, behind) = (Append(terms, (after.Name, weight, i, after.End)), after.End);
            least = behind;
            i = behind - 1;
        }
        return terms;
    }

    private static List<(string, decimal, int, int)> Append(List<(string, decimal, int, int)> terms, (string, decimal, int, int) term)
    {
        terms.Add(term);
        return terms;
    }

    /// <summary>"quality 0.4", "quality (40%)", "quality: 0.4", "quality with a weight of 0.4".</summary>
    private DataName? ReadBefore(int number, int least)
    {
        var i = number;
        while (i > least && (prompt.Tokens[i - 1].Kind is PromptTokenKind.Open or PromptTokenKind.Colon or PromptTokenKind.Quote
            || DataNames.IsMark(prompt, i - 1, "=") || Joints.Contains(prompt.Lower(i - 1)) || (prompt.Lower(i - 1) is "a" or "the" && WeightWords.Contains(prompt.Lower(i)))))
            i--;
        // "with 60% correctness": a small word alone joins the number to nothing before it.
        var isJoined = i == number || prompt.Tokens[i..number].Any(t => !t.IsWord || WeightWords.Contains(t.Lower) || t.Lower is "is" or "at" or "counts");
        if (!isJoined || DataNames.ReadBefore(prompt, i, least) is not { } name) return null;
        var first = name.Start;
        while (first < name.End && (WeightWords.Contains(prompt.Lower(first)) || prompt.Lower(first) is "are" || scope.IsVerb(first)
            || FunctionWords.IsNodeNoun(prompt.Lower(first)) || NodeTypeWords.Find(prompt.Lower(first)) is not null)) first++;
        return first < name.End ? DataNames.ReadBefore(prompt, name.End, first) : null;
    }

    /// <summary>"0.4 for quality", "40% quality".</summary>
    private DataName? ReadBehind(int i, int end)
    {
        while (prompt.Lower(i) is "for" or "of" or "to" or "on" or "weight" or "from") i++;
        return DataNames.Read(prompt, i, end);
    }

    /// <summary>"a weighted average of quality and novelty".</summary>
    private bool ReadOpen(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (prompt.Lower(i) is not ("weighted" or "weighting") || !scope.IsFree(i)) continue;
            var of = i + 1;
            while (of < end && of - i < 4 && prompt.Lower(of) is not ("of" or "from" or "over")) of++;
            if (prompt.Lower(of) is not ("of" or "from" or "over")) continue;
            var names = DataNames.ReadList(prompt, of + 1, end);
            if (names.Count < 2) continue;
            foreach (var name in names) scope.Data.Need(name, "float");
            if (ReadWeights(names[^1].End, end) is { } weights && weights.Numbers.Count == names.Count)
            {
                Add([.. names.Select((n, index) => (n.Name, weights.Numbers[index], n.Start, index + 1 == names.Count ? weights.End : n.End))], names[0].Start);
                return true;
            }
            var terms = names.Select(n => new WeightedTerm(n.Name, null)).ToImmutableArray();
            scope.Add(new WeightedScoreComputation(FindOutput(), terms, IsAverage(start, end)), "float", i, names[^1].End, "a weighted sum without its weights", 0.5);
            scope.Findings.Ask("computations", $"Which weights do {string.Join(", ", names.Select(n => n.Name))} have?", "the caller gives them", "equal weights");
            return true;
        }
        return false;
    }

    /// <summary>"… with the weights 0.5, 0.3 and 0.2".</summary>
    private (List<decimal> Numbers, int End)? ReadWeights(int i, int end)
    {
        while (i < end && !WeightWords.Contains(prompt.Lower(i))) i++;
        var numbers = new List<decimal>();
        for (i++; i < end; i++)
        {
            if (DataNames.ReadNumber(prompt, i) is var (value, behind)) (numbers, i) = ([.. numbers, value], behind - 1);
            else if (!prompt.Is(i, PromptTokenKind.Comma) && prompt.Lower(i) is not ("and" or "of" or "are")) break;
        }
        return numbers.Count > 0 ? (numbers, i) : null;
    }

    private void Add(List<(string Input, decimal Weight, int Start, int End)> terms, int start)
    {
        foreach (var term in terms) scope.Data.Need(new DataName(term.Input, term.Start, term.End), "float");
        var sentence = scope.FindSentenceStart(start);
        var computation = new WeightedScoreComputation(
            FindOutput(), [.. terms.DistinctBy(t => t.Input).Select(t => new WeightedTerm(t.Input, t.Weight))], IsAverage(sentence, start) || IsAverage(0, start));
        scope.Add(computation, "float", start, terms[^1].End, "inputs with their weights", 0.95);
        scope.Claim(sentence, start);
        var sum = terms.Sum(t => t.Weight);
        if (sum != 1 && !computation.IsAverage)
            scope.Findings.Ask("computations", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The weights add up to {sum}, not to 1. Are they right?"), "as written", "divided by their sum");
    }

    private bool IsAverage(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Averages.Contains(prompt.Lower(i)) && prompt.Lower(i - 1) is "weighted" or "gewichtetes") return true;
        }
        return false;
    }

    /// <summary>"a quality score": what the weights make.</summary>
    private string FindOutput()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Lower(i) is "score" or "rating" or "index" && DataNames.ReadBefore(prompt, i + 1, 0) is { } name && name.End - name.Start <= 2 && prompt.Lower(name.Start) != "weighted")
                return scope.Unique(name.Name);
        }
        return scope.Unique("score");
    }
}
