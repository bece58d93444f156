using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>How alike things are: "the Jaccard similarity of two texts, threshold 0.8", "compares a with b by edit distance".</summary>
internal sealed class MatchRule(ComputationScope scope)
{
    private static readonly HashSet<string> Nouns = WordSet.Of("similarity distance score index coefficient matching match ratio measure metric");
    private static readonly HashSet<string> Limits = WordSet.Of("threshold above over least minimum exceeds exceeding cutoff");
    private static readonly HashSet<string> Unsaid = WordSet.Of("similarity similar similarities");

    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || prompt.Tokens[i].IsGlued || SimilarityMethods.Phrases.Match(prompt, i) is not var ((method, kind), end)) continue;
            Add(method, kind, i, end);
            return;
        }
        var word = Array.FindIndex(prompt.Tokens, t => Unsaid.Contains(t.Lower));
        if ((word >= 0 && !scope.IsNegated(word)) || scope.FindVerb("match") is not null)
            scope.Findings.Ask("computations", "How is it decided whether two things match?", SimilarityMethods.Usual);
    }

    private void Add(string method, string kind, int start, int end)
    {
        var names = FindInputs(start, end);
        var type = method is "cosine" or "euclidean_distance" && !names.Exists(n => IsText(n)) ? "list[float]" : "str";
        foreach (var name in names) scope.Data.Need(name, type);
        ImmutableArray<string> inputs = names.Count > 0 ? [.. names.Select(n => n.Name)] : [];
        if (inputs.Length == 1 && scope.Data.Inputs.Any(f => f.Name == inputs[0])) inputs = Pair(inputs[0], type);
        if (inputs.IsEmpty)
        {
            inputs = ["left", "right"];
            foreach (var name in inputs) scope.Data.Assume(name, type);
            scope.Findings.Ask("computations", "What is compared? Two inputs called left and right are assumed.", "left, right");
        }
        var threshold = FindThreshold(start);
        scope.Add(new MatchComputation(scope.Unique(kind), method, inputs, threshold, []), "float", start, end, $"the method {method}", names.Count > 0 ? 0.95 : 0.6);
    }

    private bool IsText(DataName name) => prompt.Lower(name.End - 1) is "text" or "texts" or "string" or "strings" or "word" or "words" or "document" or "documents" or "code" or "name" or "names" or "title" or "titles";

    /// <summary>"two texts" are text_a and text_b.</summary>
    private ImmutableArray<string> Pair(string name, string type)
    {
        var singular = Vocabulary.Nouns.ToSingular(name);
        if (singular == name) return [name];
        scope.Data.Remove(name);
        ImmutableArray<string> pair = [$"{singular}_a", $"{singular}_b"];
        foreach (var one in pair) scope.Data.Assume(one, type);
        return pair;
    }

    private List<DataName> FindInputs(int start, int end)
    {
        var i = end;
        while (Nouns.Contains(prompt.Lower(i))) i++;
        var stop = prompt.FindSentenceEnd(start);
        if (prompt.Lower(i) is "of" or "between" or "for" && DataNames.ReadList(prompt, i + 1, stop) is { Count: > 0 } behind) return AddPartner(behind, stop);
        foreach (var use in scope.Verbs.Where(v => !v.IsNegated && v.Verb.Lemma is "compare" or "match" or "score"))
        {
            if (DataNames.ReadList(prompt, use.Token + 1, use.ObjectEnd) is { Count: > 0 } objects && !Nouns.Contains(prompt.Lower(objects[0].Start))) return AddPartner(objects, use.ObjectEnd);
        }
        return [.. scope.Data.Inputs.Where(f => f.Type is "str" or "list[float]" or "list[str]").Take(2).Select(f => new DataName(f.Name, start, end))];
    }

    /// <summary>"matches the query against the titles".</summary>
    private List<DataName> AddPartner(List<DataName> names, int stop)
    {
        names = [.. names.TakeWhile(n => !Limits.Contains(prompt.Lower(n.Start)))];
        if (names.Count == 0) return names;
        var i = names[^1].End;
        if (names.Count == 1 && prompt.Lower(i) is "with" or "to" or "against" && DataNames.Read(prompt, i + 1, stop) is { } partner && partner.Name != names[0].Name
            && SimilarityMethods.Phrases.Match(prompt, partner.Start) is null)
            names.Add(partner);
        return [.. names.Take(2)];
    }

    private decimal? FindThreshold(int near)
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!Limits.Contains(prompt.Lower(i)) && !DataNames.IsMark(prompt, i, ">", "≥")) continue;
            var at = i + 1;
            while (prompt.Is(at, PromptTokenKind.Colon) || DataNames.IsMark(prompt, at, "=") || prompt.Lower(at) is "of" or "is" or "similarity" or "a" or "score") at++;
            if (DataNames.ReadNumber(prompt, at) is var (value, end))
            {
                scope.Claim(i, end);
                scope.Findings.Saw("computations.threshold", i, end, "from where on it is a match");
                return value;
            }
        }
        return null;
    }
}
