using System.Globalization;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// Arithmetic: "total = price * quantity", "0.3·a + 0.7·b", "unit price times quantity minus discount", "the ratio of hits to requests".
/// Prose is full of dashes and slashes, so that an expression of these alone counts only behind "=", "as" or a verb of calculation.
/// </summary>
internal sealed class FormulaRule(ComputationScope scope)
{
    private const int MaxPieces = 60;
    private const int MaxTries = 200;

    private static readonly HashSet<string> Cues = WordSet.Of("as is equals by of formula from gleich als");
    private static readonly HashSet<string> CalculationVerbs = WordSet.Of("calculate compute return evaluate estimate derive score");
    private static readonly HashSet<string> ScoreWords = WordSet.Of("score scores scoring weighted weight weights weighting rating index");

    // words | operator between two operands
    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["sum"] = "+",
        ["product"] = "*",
        ["difference"] = "-",
        ["ratio"] = "/",
        ["quotient"] = "/",
        ["average"] = "mean",
        ["mean"] = "mean",
        ["minimum"] = "min",
        ["smaller"] = "min",
        ["maximum"] = "max",
        ["larger"] = "max",
        ["greater"] = "max",
        ["summe"] = "+",
        ["produkt"] = "*",
        ["differenz"] = "-",
        ["verhaeltnis"] = "/",
        ["suma"] = "+",
        ["somme"] = "+",
    };

    private readonly PromptText prompt = scope.Prompt;

    public void Read()
    {
        var tries = 0;
        for (var start = 0; start < prompt.Count && tries < MaxTries; start++)
        {
            if (!scope.IsFree(start)) continue;
            if ((ReadNamed(start) ?? ReadVerb(start)) is { } behind)
            {
                start = behind - 1;
                continue;
            }
            if (!CanBegin(start)) continue;
            tries++;
            if (ReadExpression(start) is { } end) start = end - 1;
        }
    }

    private bool CanBegin(int i)
    {
        if (prompt.Is(i, PromptTokenKind.Open)) return prompt.Tokens[i].Text == "(";
        if (!prompt.IsWord(i) || prompt.Tokens[i].IsGlued) return false;
        if (DataNames.ReadNumber(prompt, i) is not null) return true;
        if (Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.ThirdPerson } && prompt.IsWord(i + 1) && scope.Data.IsInput(prompt.Lower(i)) is false && prompt.Lower(i + 1) is not ("times" or "plus" or "minus" or "divided" or "multiplied")) return false;
        return i == 0 || !prompt.IsWord(i - 1) || FunctionWords.IsSmall(prompt.Lower(i - 1)) || Cues.Contains(prompt.Lower(i - 1)) || scope.IsVerb(i - 1);
    }

    private int? ReadExpression(int start)
    {
        var limit = prompt.FindSentenceEnd(start);
        var cut = Cut(start, limit);
        if (!cut.HasOperator || FormulaParser.ParseLongest(cut.Pieces) is not var (formula, length)) return null;
        var end = cut.Ends[length - 1];
        if (formula is Formula.Name or Formula.Number || formula.Names.IsEmpty || !IsMeant(start, cut, length)) return null;
        (formula, end) = ReadLimit(formula, end);
        Add(formula, start, end);
        return end;
    }

    /// <summary>"…, capped at 2", "… but at least 0".</summary>
    private (Formula Formula, int End) ReadLimit(Formula formula, int end)
    {
        var at = end;
        while (prompt.Is(at, PromptTokenKind.Comma) || prompt.Lower(at) is "and" or "but" or "is") at++;
        var function = (prompt.Lower(at), prompt.Lower(at + 1)) switch
        {
            ("capped" or "limited", "at" or "to") or ("at", "most") => "min",
            ("floored", "at") or ("at", "least") => "max",
            _ => "",
        };
        return function.Length > 0 && DataNames.ReadNumber(prompt, at + 2) is var (limit, behind)
            ? (new Formula.FunctionCall(function, [formula, new Formula.Number(limit)]), behind)
            : (formula, end);
    }

    /// <summary>Whether the marks are arithmetic rather than punctuation.</summary>
    private bool IsMeant(int start, FormulaPieces cut, int length)
    {
        if (cut.CountStrong(length) > 0) return true;
        var before = start - 1;
        while (FunctionWords.IsArticle(prompt.Lower(before))) before--;
        if (DataNames.IsMark(prompt, before, "=")) return true;
        var end = cut.Ends[length - 1];
        if (cut.CountWords(length) == 0 && prompt.Tokens[start..end].Any(t => t.IsWord && t.Text.Contains('_', StringComparison.Ordinal))) return true;
        var hasDash = prompt.Tokens[start..end].Any(t => t.Kind == PromptTokenKind.Dash);
        if (!hasDash && (prompt.Is(before, PromptTokenKind.Colon) || Cues.Contains(prompt.Lower(before)))) return true;
        return prompt.Lower(before) is "as" or "is" or "equals" || scope.Verbs.Any(v => v.Token == before && CalculationVerbs.Contains(v.Verb.Lemma));
    }

    private void Add(Formula formula, int start, int end)
    {
        var output = FindOutput(start);
        foreach (var name in formula.Names) scope.Data.Need(FindName(name, start, end), "float");
        var sentence = scope.FindSentenceStart(start);
        if (WeightedTerms.Of(formula) is { } terms
            && (scope.HasWord(sentence, prompt.FindSentenceEnd(start), ScoreWords) || (output is not null && ScoreWords.Contains(output[(output.LastIndexOf('_') + 1)..]))))
        {
            var score = scope.Unique(output ?? "score");
            scope.Add(new WeightedScoreComputation(score, terms, IsAverage: false), "float", start, end, "a weighted sum", 0.95);
            return;
        }
        var result = scope.Unique(output ?? "result");
        scope.Add(new FormulaComputation(result, formula.ToString(), formula.Names), "float", start, end, "an arithmetic expression", 0.95);
    }

    private DataName FindName(string name, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            for (var stop = Math.Min(end, i + DataNames.MaxWords); stop > i; stop--)
            {
                if (prompt.IsWord(i) && ToName(i, stop) == name) return new DataName(name, i, stop);
            }
        }
        return new DataName(name, start, end);
    }

    private string ToName(int start, int end) => PythonNames.ToFieldName(prompt.Quote(start, end).Replace('.', '_'));

    /// <summary>"total = …", "the total as …", "a score of …".</summary>
    private string? FindOutput(int start)
    {
        var i = start - 1;
        while (FunctionWords.IsArticle(prompt.Lower(i))) i--;
        if (!DataNames.IsMark(prompt, i, "=") && !prompt.Is(i, PromptTokenKind.Colon) && !Cues.Contains(prompt.Lower(i))) return null;
        if (prompt.Lower(i) == "from" || (prompt.Lower(i) == "by" && prompt.Lower(i - 1) is not ("given" or "defined"))) return null;
        while (prompt.Lower(i - 1) is "formula" or "the" or "given" or "defined" or "calculated" or "computed" or "is") i--;
        if (DataNames.ReadBefore(prompt, i, 0) is not { } name || scope.Verbs.Any(v => v.Token == name.Start && name.End == name.Start + 1)) return null;
        var first = name.Start;
        while (first < name.End && (scope.IsVerb(first) || (Verbs.Find(prompt.Lower(first)) is { Form: VerbForm.ThirdPerson } && first + 1 < name.End) || prompt.Lower(first) is "weighted" || NodeTypeOrNode(first))) first++;
        return first < name.End ? ToName(first, name.End) : null;
    }

    private bool NodeTypeOrNode(int i) => FunctionWords.IsNodeNoun(prompt.Lower(i)) || NodeTypeWords.Find(prompt.Lower(i)) is not null;

    /// <summary>"the ratio of a to b", "the difference between a and b", "the sum of price and tax".</summary>
    private int? ReadNamed(int i)
    {
        if (!Named.TryGetValue(prompt.Lower(i), out var operation) || prompt.Lower(i + 1) is not ("of" or "between" or "von" or "zwischen" or "de") || prompt.Lower(i - 1) == "weighted") return null;
        var end = prompt.FindSentenceEnd(i);
        var names = DataNames.ReadList(prompt, i + 2, end);
        // "the sum of amount and the average of amount" are two functions, and what makes groups is no number: neither is arithmetic.
        if (names.Exists(name => AggregateFunctions.Phrases.Match(prompt, name.Start) is { } other && prompt.Lower(other.End) == "of")) return null;
        if (names.Count > 0 && prompt.Lower(names[^1].End) is "by" or "per" && prompt.IsWord(names[^1].End + 1)) return null;
        if (operation == "/" && names.Count == 1 && prompt.Lower(names[0].End) is "to" or "and" or "over" && DataNames.Read(prompt, names[0].End + 1, end) is { } divisor) names.Add(divisor);
        if (names.Count < 2 || (operation is "/" or "-" && names.Count != 2)) return null;
        // "the sum of amounts and fees" adds up lists; "of price and tax" adds two numbers.
        if (operation is not ("/" or "-") && names.Exists(IsPlural)) return null;
        Formula formula = operation switch
        {
            "min" or "max" => new Formula.FunctionCall(operation, [.. names.Select(n => new Formula.Name(n.Name))]),
            "mean" => new Formula.Binary("/", Join("+", names), new Formula.Number(names.Count)),
            _ => Join(operation, names),
        };
        foreach (var name in names) scope.Data.Need(name, "float");
        var output = scope.Unique(FindOutput(i) ?? prompt.Lower(i));
        scope.Add(new FormulaComputation(output, formula.ToString(), formula.Names), "float", i, names[^1].End, "arithmetic in words", 0.8);
        return names[^1].End;
    }

    /// <summary>"adds a and b", "subtracts a from b", "multiplies a by b", "divides a by b".</summary>
    private int? ReadVerb(int i)
    {
        var (mark, joint) = prompt.Lower(i) switch
        {
            "adds" or "add" or "adding" => ("+", "and"),
            "subtracts" or "subtract" or "subtracting" => ("-", "from"),
            "multiplies" or "multiply" or "multiplying" => ("*", "by"),
            "divides" or "divide" or "dividing" => ("/", "by"),
            _ => ("", ""),
        };
        if (mark.Length == 0) return null;
        var end = prompt.FindSentenceEnd(i);
        if (DataNames.Read(prompt, i + 1, end) is not { } first || (prompt.Lower(first.End) != joint && !(mark == "+" && prompt.Lower(first.End) == "to"))) return null;
        if (DataNames.Read(prompt, first.End + 1, end) is not { } second || IsPlural(first) || IsPlural(second) || DataNames.BeginsOperator(prompt, second.End)) return null;
        List<DataName> names = mark == "-" ? [second, first] : [first, second];
        foreach (var name in names) scope.Data.Need(name, "float");
        var formula = Join(mark, names);
        scope.Add(new FormulaComputation(scope.Unique("result"), formula.ToString(), formula.Names), "float", i, second.End, "arithmetic in words", 0.8);
        return second.End;
    }

    private bool IsPlural(DataName name)
    {
        var word = prompt.Lower(name.End - 1);
        return !scope.Data.IsInput(name.Name) && word.Length > 2 && Nouns.ToSingular(word) != word;
    }

    private static Formula Join(string mark, List<DataName> names) =>
        names.Skip(1).Aggregate((Formula)new Formula.Name(names[0].Name), (left, name) => new Formula.Binary(mark, left, new Formula.Name(name.Name)));

    /// <summary>Cuts a stretch of the prompt into pieces of an expression, as far as it can be one.</summary>
    private FormulaPieces Cut(int start, int limit)
    {
        var pieces = new FormulaPieces();
        var calls = new Stack<bool>();
        for (var i = start; i < limit && pieces.Count < MaxPieces;)
        {
            var token = prompt.Tokens[i];
            if (!scope.IsFree(i)) break;
            if (token.IsWord)
            {
                if (token.IsGlued && i > start)
                {
                    // "SHA-256", "net-gross": a hyphen joins words; "read/write" is no quotient.
                    if (token.Glue is not ('+' or '*') && !(token.Glue == '/' && IsBehindEqual(start))) break;
                    pieces.AddOperator(token.Glue.ToString(), i, token.Glue is '+' or '*');
                }
                if (AddWord(pieces, calls, i, limit) is not { } end) break;
                i = end;
                continue;
            }
            if (token.Kind == PromptTokenKind.Comma && (calls.Count == 0 || !calls.Peek())) break;
            if (token.Kind == PromptTokenKind.Open && token.Text == "(" && !pieces.EndsWithOperand) calls.Push(pieces.EndsWithFunction);
            else if (token.Kind == PromptTokenKind.Close && token.Text == ")" && calls.Count > 0) calls.Pop();
            else if (token.Kind is PromptTokenKind.Open or PromptTokenKind.Close) break;
            if (AddMark(pieces, i) is not { } next) break;
            i = next;
        }
        return pieces;
    }

    private bool IsBehindEqual(int start) => DataNames.IsMark(prompt, start - 1, "=") || prompt.Lower(start - 1) is "as" or "is" or "equals";

    private int? AddMark(FormulaPieces pieces, int i)
    {
        switch (prompt.Tokens[i].Text)
        {
            case "+": pieces.AddOperator("+", i + 1, isStrong: true); return i + 1;
            case "*" when DataNames.IsMark(prompt, i + 1, "*"): pieces.AddOperator("**", i + 2, isStrong: true); return i + 2;
            case "*" or "·" or "×" or "∙" or "⋅": pieces.AddOperator("*", i + 1, isStrong: true); return i + 1;
            case "÷": pieces.AddOperator("/", i + 1, isStrong: true); return i + 1;
            case "/": pieces.AddOperator("/", i + 1, isStrong: false); return i + 1;
            case "-": pieces.AddOperator("-", i + 1, isStrong: false); return i + 1;
            case "−": pieces.AddOperator("-", i + 1, isStrong: true); return i + 1;
            case "^": pieces.AddOperator("**", i + 1, isStrong: true); return i + 1;
            case "²": pieces.AddPower("2", i + 1); return i + 1;
            case "³": pieces.AddPower("3", i + 1); return i + 1;
            case "(" or ")" or ",": pieces.Add(prompt.Tokens[i].Text, i + 1); return i + 1;
            default: return null;
        }
    }

    /// <summary>A number, a name of one or more words, or an operator in words; the token behind it, or null where the expression ends.</summary>
    private int? AddWord(FormulaPieces pieces, Stack<bool> calls, int i, int limit)
    {
        var word = prompt.Lower(i);
        if (DataNames.ReadNumber(prompt, i) is var (value, end))
        {
            if (pieces.EndsWithOperand) return null;
            pieces.Add(value.ToString(CultureInfo.InvariantCulture), end);
            if (prompt.Lower(end) != "of" || value >= 1) return end;
            pieces.AddOperator("*", end + 1, isStrong: true);
            return end + 1;
        }
        switch (word)
        {
            case "times": pieces.AddWordOperator("*", i + 1); return i + 1;
            case "plus": pieces.AddWordOperator("+", i + 1); return i + 1;
            case "minus": pieces.AddWordOperator("-", i + 1); return i + 1;
            case "multiplied" when prompt.Lower(i + 1) == "by": pieces.AddWordOperator("*", i + 2); return i + 2;
            case "divided" when prompt.Lower(i + 1) == "by": pieces.AddWordOperator("/", i + 2); return i + 2;
            case "squared": pieces.AddPower("2", i + 1); return i + 1;
            case "cubed": pieces.AddPower("3", i + 1); return i + 1;
        }
        if (Formula.Functions.ContainsKey(word) && prompt.Is(i + 1, PromptTokenKind.Open))
        {
            if (pieces.EndsWithOperand) return null;
            pieces.Add(word, i + 1);
            return i + 1;
        }
        if (DataNames.Read(prompt, i, limit) is not { } name || (pieces.EndsWithOperand && !pieces.EndsWithNumber)) return null;
        if (pieces.EndsWithNumber) pieces.AddOperator("*", i, isStrong: false);
        pieces.Add(name.Name, name.End);
        return name.End;
    }
}
