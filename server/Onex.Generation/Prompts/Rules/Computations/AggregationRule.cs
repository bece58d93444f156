using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// One value of many: "sums amounts by customer_id", "the average score per user", "counts logins"; and groups without a function:
/// "groups events by correlation_id".
/// </summary>
internal sealed class AggregationRule(ComputationScope scope)
{
    private static readonly HashSet<string> Bys = WordSet.Of("by per nach por par");
    private static readonly HashSet<string> Groupers = WordSet.Of("group groups grouped grouping aggregate aggregates aggregated aggregating aggregation consolidate consolidates consolidating collect collects collecting combine combines combining batch batches track tracks tracking merge merges merging fold folds sum sums count counts average averages materialize materializes materializing reduce reduces reducing tally tallies");

    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        var found = false;
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || prompt.Tokens[i].IsGlued || AggregateFunctions.Phrases.Match(prompt, i) is not var ((function, type), end)) continue;
            if ((ReadSeveral(i) ?? ReadFunction(function, type, i, end)) is not { } stop) continue;
            found = true;
            i = stop - 1;
        }
        if (!found) ReadGroups();
    }

    /// <summary>Several functions of one thing: "the sum and average of amount", "total, minimum and maximum price by category".</summary>
    private int? ReadSeveral(int start)
    {
        var functions = new List<(string Function, string Type)>();
        var isSure = false;
        var at = start;
        while (AggregateFunctions.Phrases.Match(prompt, at) is var (function, end))
        {
            if (functions.All(other => other.Function != function.Function)) functions.Add(function);
            isSure |= !AggregateFunctions.IsAmbiguous(prompt.Lower(at));
            at = end;
            var next = at;
            while (prompt.Is(next, PromptTokenKind.Comma) || prompt.Lower(next) is "and" or "or" || FunctionWords.IsArticle(prompt.Lower(next))) next++;
            if (next == at || AggregateFunctions.Phrases.Match(prompt, next) is null) break;
            at = next;
        }
        if (functions.Count < 2) return null;
        var stop = prompt.FindSentenceEnd(start);
        var by = FindBy(at, stop);
        var isSaid = prompt.Lower(at) == "of";
        while (prompt.Lower(at) is "of" or "the" or "all") at++;
        if (!isSure && !isSaid && by is null) return null;
        if (DataNames.Read(prompt, at, by?.At ?? stop) is not { } thing) return null;
        foreach (var (function, type) in functions) Add(function, type, thing, by, start, Math.Max(at, thing.End));
        return Math.Max(at, thing.End);
    }

    private int? ReadFunction(string function, string type, int start, int end)
    {
        var stop = prompt.FindSentenceEnd(start);
        // "the average processing time", "average of scores", "sum up the amounts"
        var at = end;
        while (prompt.Lower(at) is "of" or "up" or "the" or "all") at++;
        var isVerb = scope.IsVerb(start);
        var by = FindBy(end, stop);
        if (AggregateFunctions.IsAmbiguous(prompt.Lower(start)) && end == start + 1 && prompt.Lower(end) != "of" && !isVerb && by is null) return null;
        if (DataNames.Read(prompt, at, by?.At ?? stop) is not { } thing)
        {
            var lists = scope.Data.Inputs.Where(f => f.Type.StartsWith("list", StringComparison.Ordinal)).ToList();
            if (lists is [var only]) thing = new DataName(only.Name, start, end);
            else if (by is null || function != "count") return null;
            else thing = new DataName("items", start, end);
        }
        if (!isVerb && !scope.Data.IsInput(thing.Name) && !HasPluralOrBy(thing, by is not null) && prompt.Lower(end) != "of" && scope.Type != NodeType.Reducer) return null;
        var things = ReadThings(at, thing, by);
        foreach (var one in things) Add(function, type, one, by, start, Math.Max(end, one.End));
        return Math.Max(end, things[^1].End);
    }

    /// <summary>"the sum of amount and fee by city" is one of each.</summary>
    private List<DataName> ReadThings(int at, DataName first, (int At, List<DataName> Names)? by)
    {
        if (by is not var (stop, _)) return [first];
        var things = DataNames.ReadList(prompt, at, stop);
        var areThings = things.Count > 1 && things[^1].End == stop && things.TrueForAll(thing => !scope.IsVerb(thing.Start) && AggregateFunctions.Phrases.Match(prompt, thing.Start) is null);
        return areThings ? things : [first];
    }

    private void Add(string function, string type, DataName thing, (int At, List<DataName> Names)? by, int start, int end)
    {
        var groups = by?.Names ?? [];
        if (scope.Type == NodeType.Compute && groups.Count == 0 && thing.Name != "items") scope.Data.Need(thing, function is "count" or "distinct" ? "list[str]" : "list[float]");
        var output = scope.Unique(function == "count" ? $"{Nouns.ToSingular(thing.Name)}_count" : $"{function}_{thing.Name}");
        // "sums totals and counts orders grouped by customer": the group is that of both, and stays to be read.
        var last = groups.Count > 0 && by!.Value.At <= thing.End ? groups[^1].End : end;
        scope.Add(new AggregationComputation(output, function, thing.Name, [.. groups.Select(g => g.Name)]), type == "-" ? (function is "first" or "last" ? FieldTypes.Guess(thing.Name) : "float") : type, start, last, $"the function {function}", 0.85);
    }

    private bool HasPluralOrBy(DataName thing, bool hasBy) => hasBy || Nouns.ToSingular(prompt.Lower(thing.End - 1)) != prompt.Lower(thing.End - 1);

    /// <summary>Groups whose function no word says: the items of each group are kept, and it is a question.</summary>
    private void ReadGroups()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || !Groupers.Contains(prompt.Lower(i))) continue;
            if (FindBy(i + 1, prompt.FindSentenceEnd(i)) is not var (at, names)) continue;
            var thing = DataNames.Read(prompt, i + 1, at)?.Name ?? FindObject(i) ?? "items";
            var output = scope.Unique($"grouped_{thing}");
            scope.Add(new AggregationComputation(output, "group", thing, [.. names.Select(n => n.Name)]), "dict[str, list[str]]", i, names[^1].End, "grouped; no function is said", 0.6);
            if (Verbs.Find(prompt.Lower(i)) is { Verb.Lemma: not "group" }) Ask(thing);
            return;
        }
        if (scope.Type == NodeType.Reducer && scope.FindVerb("aggregate", "consolidate", "combine", "accumulate", "materialize", "reduce", "merge") is not null)
            scope.Findings.Ask("computations", "What is made of the events? No function (sum, count, mean, …) and no group is named.", "count", "sum", "mean", "latest");
    }

    private void Ask(string thing) =>
        scope.Findings.Ask("computations", $"What is made of the {thing.Replace('_', ' ')} of each group? They are kept as they are.", "group", "count", "sum", "mean");

    /// <summary>"merges cart events, grouped by cart_id": what the verb before is about.</summary>
    private string? FindObject(int i)
    {
        var use = scope.Verbs.LastOrDefault(v => v.Token < i && !v.IsNegated);
        return use is null ? null : DataNames.Read(prompt, use.Token + 1, Math.Max(use.Token + 1, Math.Min(i, use.ObjectEnd)))?.Name;
    }

    private (int At, List<DataName> Names)? FindBy(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var isEach = prompt.Lower(i) is "for" && prompt.Lower(i + 1) is "each" or "every";
            if (!isEach && !Bys.Contains(prompt.Lower(i))) continue;
            if (prompt.Lower(i - 1) is "divided" or "multiplied" or "sorted" or "ordered" or "used" or "created" or "sort" or "sorts" or "caused") return null;
            var names = DataNames.ReadList(prompt, isEach ? i + 2 : i + 1, end);
            names = [.. names.TakeWhile((n, index) => index == 0 || !scope.Verbs.Any(v => v.Token >= n.Start && v.Token < n.End))];
            return names.Count > 0 && Verbs.Find(prompt.Lower(names[0].Start)) is not { Form: VerbForm.Gerund } ? (i, names) : null;
        }
        return null;
    }
}
