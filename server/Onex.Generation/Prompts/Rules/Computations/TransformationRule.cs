using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// Lists changed step by step: "filters orders where total &gt; 100", "sorts by created_at descending", "groups by user_id", "removes duplicates
/// by email", "renames id to user_id", "keeps the top 10".
/// </summary>
internal sealed class TransformationRule(ComputationScope scope)
{
    private static readonly HashSet<string> Where = WordSet.Of("where whose with having if when by");
    private static readonly HashSet<string> Descending = WordSet.Of("descending desc highest newest largest latest absteigend");
    private static readonly HashSet<string> Sorted = WordSet.Of("sort sorts sorted sorting order orders ordered ordering rank ranks ranked ranking");
    private static readonly HashSet<string> Grouped = WordSet.Of("group groups grouped grouping");
    private static readonly HashSet<string> Deduplicated = WordSet.Of("deduplicate deduplicates deduplicated deduplicating duplicates dedupe dedupes");
    private static readonly HashSet<string> Tops = WordSet.Of("top first limit");

    private readonly PromptText prompt = scope.Prompt;
    private readonly List<(TransformationStep Step, int Start, int End)> steps = [];
    private DataName? items;

    public void Read()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!scope.IsFree(i) || !prompt.IsWord(i)) continue;
            var end = prompt.FindSentenceEnd(i);
            var word = prompt.Lower(i);
            if (word is "keep" or "keeps" or "keeping" && prompt.Lower(i + 1) == "only" && IsFieldsNoun(i + 2)) ReadSelection(i, end);
            else if (Verbs.Find(word) is { Verb.Lemma: "filter" } || (word is "keep" or "keeps" or "keeping" && prompt.Lower(i + 1) == "only")) ReadFilter(i, end);
            else if (Sorted.Contains(word) && (word is not ("order" or "orders") || prompt.Lower(i + 1) == "by")) ReadKeyed("sort", i, end);
            else if (Grouped.Contains(word)) ReadKeyed("group", i, end);
            else if (Deduplicated.Contains(word)) ReadDeduplication(i, end);
            else if (word is "rename" or "renames" or "renaming") ReadRename(i, end);
            else if (Tops.Contains(word) && DataNames.ReadNumber(prompt, prompt.Lower(i + 1) == "to" ? i + 2 : i + 1) is var (count, behind)) AddStep("take", [], [count.ToString(CultureInfo.InvariantCulture)], i, behind);
            else if (word is "select" or "selects" or "selecting" or "project" or "projects" && prompt.Lower(i + 1) is "fields" or "columns" or "the" or "only") ReadSelection(i, end);
        }
        Report();
    }

    private bool IsFieldsNoun(int i) => prompt.Lower(FunctionWords.IsArticle(prompt.Lower(i)) ? i + 1 : i) is "fields" or "columns" or "attributes";

    private void ReadFilter(int i, int end)
    {
        var at = i + 1;
        while (prompt.Lower(at) is "out" or "only" or "for") at++;
        FindItems(at, end);
        var where = at;
        while (where < end && !Where.Contains(prompt.Lower(where))) where++;
        if (where == end || DataNames.Read(prompt, where + 1, end) is not { } field) return;
        var isInverted = prompt.Lower(i + 1) == "out";
        if (ReadComparison(field) is not var (name, comparison)) return;
        var mark = isInverted ? Invert(comparison.Operator) : comparison.Operator;
        AddStep("filter", [name], [mark, comparison.Value], i, comparison.End);
    }

    /// <summary>The name may have taken a word of the comparison: "price above 10" has "above" in no name, "status active" has.</summary>
    private (string Field, Comparison Comparison)? ReadComparison(DataName field)
    {
        for (var end = field.End; end > field.Start; end--)
        {
            if (Comparison.Read(prompt, end) is { } comparison && DataNames.Read(prompt, field.Start, end) is { } name) return (name.Name, comparison);
        }
        return null;
    }

    private static string Invert(string mark) => mark switch { ">" => "<=", ">=" => "<", "<" => ">=", "<=" => ">", "==" => "!=", _ => "==" };

    private void ReadKeyed(string action, int i, int end)
    {
        var by = i + 1;
        while (by < end && prompt.Lower(by) is not ("by" or "on" or "nach" or "por" or "par") && !prompt.Is(by, PromptTokenKind.Comma)) by++;
        if (by >= end || !prompt.IsWord(by)) return;
        if (by > i + 1 && prompt.Lower(i)[^1] != 'd') FindItems(i + 1, by);
        var at = by + 1;
        var isDescending = Descending.Contains(prompt.Lower(at));
        if (isDescending || prompt.Lower(at) is "ascending" or "asc") at++;
        var names = DataNames.ReadList(prompt, at, end);
        if (names.Count == 0) return;
        // "sorts by score and returns the top 10" goes on with something else.
        names = [.. names.TakeWhile((n, index) => index == 0 || !scope.Verbs.Any(v => v.Token >= n.Start && v.Token < n.End))];
        var stop = names[^1].End;
        for (var j = stop; j < Math.Min(end, stop + 3); j++)
        {
            if (!Descending.Contains(prompt.Lower(j)) && prompt.Lower(j) is not ("ascending" or "asc")) continue;
            isDescending |= Descending.Contains(prompt.Lower(j));
            stop = j + 1;
            break;
        }
        if (action == "sort") AddStep(action, [.. names.Select(n => n.Name)], [isDescending ? "descending" : "ascending"], i, stop);
        else AddStep(action, [.. names.Select(n => n.Name)], [], i, stop);
    }

    private void ReadDeduplication(int i, int end)
    {
        if (prompt.Lower(i) != "duplicates" || prompt.Lower(i + 1) is "from" or "in" or "of") FindItems(prompt.Lower(i) == "duplicates" ? i + 2 : i + 1, end);
        var by = i;
        while (by < end && prompt.Lower(by) is not ("by" or "on")) by++;
        var names = by < end ? DataNames.ReadList(prompt, by + 1, end) : [];
        AddStep("deduplicate", [.. names.Select(n => n.Name)], [], i, names.Count > 0 ? names[^1].End : i + 1);
    }

    private void ReadRename(int i, int end)
    {
        var at = i + 1;
        while (DataNames.Read(prompt, at, end) is { } from && prompt.Lower(from.End) is "to" or "as" or "into" && DataNames.Read(prompt, from.End + 1, end) is { } to)
        {
            AddStep("rename", [from.Name], [to.Name], i, to.End);
            at = to.End;
            while (prompt.Is(at, PromptTokenKind.Comma) || prompt.Lower(at) == "and") at++;
        }
    }

    private void ReadSelection(int i, int end)
    {
        var at = i + 1;
        while (prompt.Lower(at) is "only" or "the" or "fields" or "columns") at++;
        var names = DataNames.ReadList(prompt, at, end);
        if (names.Count > 0) AddStep("select", [.. names.Select(n => n.Name)], [], i, names[^1].End);
    }

    private void FindItems(int start, int end) => items ??= DataNames.Read(prompt, start, end);

    private void AddStep(string action, ImmutableArray<string> fields, ImmutableArray<string> arguments, int start, int end) =>
        steps.Add((new TransformationStep(action, fields, arguments), start, end));

    /// <summary>A group alone is an aggregation, and is left to its rule; so are groups beside a sum or a count.</summary>
    private void Report()
    {
        if (steps.TrueForAll(s => s.Step.Action == "group")) return;
        var input = items?.Name ?? "items";
        const string type = "list[dict[str, str]]";
        if (items is null) scope.Data.Assume(input, type);
        else scope.Data.Need(items, type);
        var output = scope.Unique(input == "items" ? "result_items" : $"result_{input}");
        foreach (var (step, start, end) in steps) scope.Findings.Saw($"computations.{output}.{step.Action}", start, end, "a change of the items");
        var (first, last) = (steps[0], steps[^1]);
        scope.Add(new TransformationComputation(output, input, [.. steps.Select(s => s.Step)]), type, first.Start, Math.Max(first.End, last.End), "what is done to the items", 0.8);
    }
}
