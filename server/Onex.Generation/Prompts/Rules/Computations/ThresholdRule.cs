using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// What a REDUCER asks for when a result reaches a threshold: "emits credit_limit_reached when the total amount per customer exceeds 1000",
/// "once the count is at least 5, publish account_locked". What is compared is one of the results that the prompt names, a function that it
/// names here, or the last value of a field.
/// </summary>
internal sealed class ThresholdRule(ComputationScope scope)
{
    public const int MaxIntents = 20;

    private const int MaxSubject = 12;
    private const int MaxName = 5;

    private static readonly HashSet<string> Emitters = WordSet.Of("emit emits emitting publish publishes publishing raise raises raising send sends sending trigger triggers triggering fire fires firing notify notifies alert alerts ask asks");
    private static readonly HashSet<string> Conditions = WordSet.Of("when whenever once if as");
    private static readonly HashSet<string> Things = WordSet.Of("intent intents event events message messages notification notifications");
    private static readonly HashSet<string> Limits = WordSet.Of("a an the threshold limit value number of its");
    private static readonly HashSet<string> Pronouns = WordSet.Of("it this that result value");

    private readonly PromptText prompt = scope.Prompt;
    private readonly List<Clause> clauses = [];

    /// <summary>Finds the clauses and claims their words, so that no rule takes a threshold for something to work out.</summary>
    public void Find()
    {
        for (var i = 0; i < prompt.Count && clauses.Count < MaxIntents; i++)
        {
            if (!scope.IsFree(i) || !Conditions.Contains(prompt.Lower(i))) continue;
            var subject = i + 1;
            if (prompt.Lower(i) == "as" && prompt.Lower(i + 1) == "soon" && prompt.Lower(i + 2) == "as") subject = i + 3;
            else if (prompt.Lower(i) == "as") continue;
            if (ReadLimit(subject) is not { } limit || ReadEvent(i, limit.End) is not { } named) continue;
            var clause = new Clause(named.Name, Math.Min(i, named.Start), Math.Max(limit.End, named.End), subject, limit);
            scope.Claim(clause.Start, clause.End);
            clauses.Add(clause);
            i = clause.End - 1;
        }
    }

    /// <summary>Finds out which results the clauses are about, once the others are known.</summary>
    public void Settle()
    {
        foreach (var clause in clauses)
        {
            if (clause.Limit.Threshold is not { } threshold)
            {
                Ask(clause, $"Which value is it that {Quote(clause)} is about?");
                continue;
            }
            if (FindResult(clause) is not { } result) continue;
            var name = clause.Name.Length > 0 ? clause.Name : PythonNames.Shorten($"{result}_{(clause.Limit.Comparison[0] == '<' ? "low" : "reached")}");
            if (scope.Intents.All(intent => intent.Name != name)) scope.Add(new SpecIntent(name, result, clause.Limit.Comparison, threshold), clause.Start, clause.End);
        }
    }

    /// <summary>"… reaches a threshold of 1000": the comparison and the number; none where only a threshold is spoken of.</summary>
    private Limit? ReadLimit(int subject)
    {
        var stop = Math.Min(prompt.FindSentenceEnd(subject), subject + MaxSubject);
        for (var i = subject + 1; i < stop; i++)
        {
            if (ReadComparison(i) is not var (comparison, at)) continue;
            var spoken = false;
            for (; Limits.Contains(prompt.Lower(at)) || DataNames.IsMark(prompt, at, "$", "€", "£"); at++) spoken |= prompt.Lower(at) is "threshold" or "limit";
            if (ReadNumber(at) is var (threshold, end)) return new Limit(comparison, threshold, i, end);
            if (spoken) return new Limit(comparison, null, i, at);
        }
        return null;
    }

    private (string Comparison, int End)? ReadComparison(int i) =>
        Crossings.Phrases.Match(prompt, i) ?? (Comparison.ReadMark(prompt, i) is var (mark, end) && mark != "!=" ? (mark, end) : null);

    /// <summary>A number, with a sign and commas between thousands as people write them.</summary>
    private (decimal Value, int End)? ReadNumber(int i)
    {
        var isNegative = prompt.Is(i, PromptTokenKind.Dash) && prompt.IsWord(i + 1);
        if (DataNames.ReadNumber(prompt, isNegative ? i + 1 : i) is not var (value, end)) return null;
        while (prompt.Is(end, PromptTokenKind.Comma) && prompt.IsWord(end + 1) && prompt.Tokens[end + 1] is { Text: { Length: 3 } group } token && group.All(char.IsAsciiDigit) && token.Span.Start == prompt.Tokens[end - 1].Span.End + 1 && value < 1_000_000_000)
        {
            // The group may have a fraction behind it.
            var (rest, behind) = DataNames.ReadNumber(prompt, end + 1)!.Value;
            value = (value * 1000) + rest;
            end = behind;
        }
        return (isNegative ? -value : value, end);
    }

    /// <summary>The event that is asked for, before the condition or behind it.</summary>
    private (string Name, int Start, int End)? ReadEvent(int condition, int behind)
    {
        var start = scope.FindSentenceStart(condition);
        for (var i = condition - 1; i >= start; i--)
        {
            if (IsEmitter(i)) return (ReadName(i + 1, condition), i, condition);
        }
        var stop = prompt.FindSentenceEnd(condition);
        for (var i = behind; i < stop && !Conditions.Contains(prompt.Lower(i)); i++)
        {
            if (!IsEmitter(i)) continue;
            var end = i + 1;
            while (end < stop && end - i <= MaxName && prompt.IsWord(end) && !FunctionWords.IsConjunction(prompt.Lower(end))) end++;
            return (ReadName(i + 1, end), i, end);
        }
        return null;
    }

    private bool IsEmitter(int i) => scope.IsFree(i) && Emitters.Contains(prompt.Lower(i)) && !prompt.Tokens[i].IsGlued;

    /// <summary>"a fraud alert intent" → fraud_alert; "" where only an intent or an event is spoken of.</summary>
    private string ReadName(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (prompt.Lower(i) is "called" or "named") start = i + 1;
        }
        while (start < end && (!prompt.IsWord(start) || FunctionWords.IsArticle(prompt.Lower(start)))) start++;
        while (end > start && (!prompt.IsWord(end - 1) || Things.Contains(prompt.Lower(end - 1)) || FunctionWords.IsConjunction(prompt.Lower(end - 1)))) end--;
        return end > start && end - start <= MaxName ? PythonNames.ToMemberName(prompt.Quote(start, end)) : "";
    }

    private string? FindResult(Clause clause)
    {
        var (start, end) = (clause.Subject, clause.Limit.Start);
        while (start < end && FunctionWords.IsArticle(prompt.Lower(start))) start++;
        var known = scope.Computations.OfType<AggregationComputation>().ToList();
        var by = ReadBy(start, end);
        var stop = by?.At ?? end;
        if (start >= stop || (stop == start + 1 && Pronouns.Contains(prompt.Lower(start)))) return Choose(known, clause);
        if (DataNames.Read(prompt, start, stop) is { } whole && known.Find(one => one.Output == whole.Name) is { } named) return named.Output;

        var groups = by?.Names ?? (known.Select(one => string.Join(',', one.By)).Distinct().Count() == 1 ? known[0].By : []);
        var match = AggregateFunctions.Phrases.Match(prompt, start);
        if (match is null && AggregateFunctions.Phrases.Match(prompt, stop - 1) is var (trailing, last) && last == stop) match = (trailing, start);
        if (match is not var ((function, type), at)) return Last(start, stop, groups, clause);
        while (prompt.Lower(at) is "of" or "the" or "all") at++;
        var thing = at < stop ? DataNames.Read(prompt, at, at == start ? stop - 1 : stop) : null;
        var fitting = known.FindAll(one => one.Function == function && (thing is null || IsSame(one.Input, thing.Name)) && (by is null || one.By.SequenceEqual(by.Value.Names)));
        if (fitting.Count > 0 || thing is null) return Choose(fitting, clause);
        var output = scope.Unique(function == "count" ? $"{Nouns.ToSingular(thing.Name)}_count" : $"{function}_{thing.Name}");
        scope.Add(new AggregationComputation(output, function, thing.Name, groups), type == "-" ? "float" : type, start, end, $"the function {function}", 0.8);
        return output;
    }

    /// <summary>A field that is compared as such: its last value.</summary>
    private string? Last(int start, int stop, ImmutableArray<string> groups, Clause clause)
    {
        if (DataNames.Read(prompt, start, stop) is not { } field) return Choose([], clause);
        // "sums amounts and emits x when the amount exceeds 100": the sum, or the amount itself?
        if (scope.Computations.OfType<AggregationComputation>().Any(one => IsSame(one.Input, field.Name))) return Choose([], clause);
        scope.Data.Need(field, "float");
        var output = scope.Unique($"last_{field.Name}");
        scope.Add(new AggregationComputation(output, "last", field.Name, groups), "float", start, stop, "the last value", 0.7);
        return output;
    }

    private string? Choose(List<AggregationComputation> fitting, Clause clause)
    {
        if (fitting is [var only]) return only.Output;
        Ask(clause, $"Which result is it that {Quote(clause)} is about?");
        return null;
    }

    private (int At, ImmutableArray<string> Names)? ReadBy(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (prompt.Lower(i) is not ("by" or "per" or "for" or "of")) continue;
            var at = i + 1;
            if (prompt.Lower(i) is "for" or "of" && prompt.Lower(at++) is not ("a" or "an" or "each" or "every" or "any" or "one")) continue;
            var names = DataNames.ReadList(prompt, at, end);
            if (names.Count > 0) return (i, [.. names.Select(name => name.Name)]);
        }
        return null;
    }

    private static bool IsSame(string left, string right) => Nouns.ToSingular(left) == Nouns.ToSingular(right);

    private string Quote(Clause clause) => $"\"{prompt.Quote(clause.Start, clause.End)}\"";

    private void Ask(Clause clause, string question) => scope.Findings.Ask(
        "intents",
        question,
        [.. clause.Limit.Threshold is null ? ["a number, e.g. when the count reaches 10"] : scope.Computations.OfType<AggregationComputation>().Select(one => one.Output)]);

    /// <param name="Threshold">Null where the prompt does not say it.</param>
    /// <param name="Start">The first word of the comparison.</param>
    private sealed record Limit(string Comparison, decimal? Threshold, int Start, int End);

    /// <param name="Name">The event; empty where the prompt does not name it.</param>
    /// <param name="Subject">The first word of what is compared.</param>
    private sealed record Clause(string Name, int Start, int End, int Subject, Limit Limit);
}
