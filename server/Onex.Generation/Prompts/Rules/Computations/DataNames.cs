using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>Reads names of data out of noun phrases: "the normalised source code" → source_code.</summary>
internal static class DataNames
{
    public const int MaxWords = 3;

    public const int MaxItems = 20;

    /// <summary>Words around a datum that are no part of its name.</summary>
    private static readonly HashSet<string> Decorations = WordSet.Of("""
        two weighted resulting final overall combined respective list array set of input output value values field fields string strings text-only float integer
        individual normalized normalised raw
        """);

    /// <summary>Words of arithmetic, and of what comes behind data.</summary>
    private static readonly HashSet<string> Ends = WordSet.Of("""
        plus minus divided multiplied squared cubed equals is are was be being using via ascending descending desc asc required mandatory optional
        together above below least most separated joined concatenated each grouped sorted ordered filtered
        """);

    /// <summary>The name that begins at a token, and the token behind it; null where none does.</summary>
    public static DataName? Read(PromptText prompt, int start, int end)
    {
        var i = start;
        while (i < end && IsDecoration(prompt, i)) i++;
        var first = i;
        while (i < end && i - first < MaxWords && IsNameWord(prompt, i, first)) i++;
        return i > first && Make(prompt, first, i) is { } name ? name : null;
    }

    /// <summary>The name that ends before a token; null where none does.</summary>
    public static DataName? ReadBefore(PromptText prompt, int end, int least)
    {
        var first = end;
        while (first > least && end - first < MaxWords && IsNameWord(prompt, first - 1, first - 1) && !IsDecoration(prompt, first - 1)) first--;
        return first < end ? Make(prompt, first, end) : null;
    }

    /// <summary>"a, b and c": the names, and the token behind the last.</summary>
    public static List<DataName> ReadList(PromptText prompt, int start, int end)
    {
        var names = new List<DataName>();
        var i = start;
        while (i < end && names.Count < MaxItems && Read(prompt, i, end) is { } name)
        {
            if (!names.Exists(n => n.Name == name.Name)) names.Add(name);
            i = name.End;
            var next = i;
            while (next < end && (prompt.Is(next, PromptTokenKind.Comma) || IsJoin(prompt, next))) next++;
            if (next == i || next == end || BeginsClause(prompt, next)) break;
            i = next;
        }
        return names;
    }

    /// <summary>The "y" of "x and y" is a name.</summary>
    private static bool IsJoin(PromptText prompt, int i) =>
        prompt.Lower(i) is "and" or "or" or "und" or "oder" or "et" || (prompt.Lower(i) == "y" && prompt.IsWord(i + 1) && prompt.IsWord(i - 1) && prompt.Lower(i - 1) != "and")
        || IsMark(prompt, i, "+", "&");

    public static bool IsMark(PromptText prompt, int i, params ReadOnlySpan<string> marks) =>
        prompt.Is(i, PromptTokenKind.Other) && marks.Contains(prompt.Tokens[i].Text);

    /// <summary>Whether arithmetic goes on here.</summary>
    public static bool BeginsOperator(PromptText prompt, int i) =>
        IsMark(prompt, i, "+", "*", "/", "·", "×", "÷", "−", "^", "²") || prompt.Is(i, PromptTokenKind.Dash)
        || (prompt.IsWord(i) && prompt.Tokens[i].Glue is '*' or '+') || prompt.Lower(i) is "plus" or "minus" or "times" or "divided" or "multiplied" or "squared";

    /// <summary>A literal number at a token: "0.3", "30%" (0.3), and the token behind it; null where none stands.</summary>
    public static (decimal Value, int End)? ReadNumber(PromptText prompt, int i)
    {
        if (!prompt.IsWord(i) || !prompt.Tokens[i].Text.All(char.IsAsciiDigit)) return null;
        var text = prompt.Tokens[i].Text;
        var end = i + 1;
        if (prompt.IsWord(end) && prompt.Tokens[end].Glue == '.' && prompt.Tokens[end].Text.All(char.IsAsciiDigit)) text += "." + prompt.Tokens[end++].Text;
        if (text.Length > 15 || !decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var value)) return null;
        if (IsMark(prompt, end, "%") || prompt.Lower(end) is "percent" or "prozent") return (value / 100, end + 1);
        return (value, end);
    }

    /// <summary>", returns the score": a verb with an object behind it.</summary>
    private static bool BeginsClause(PromptText prompt, int i) =>
        Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.ThirdPerson or VerbForm.Base } verb
        && (prompt.Lower(i + 1) == "by" || verb.Form == VerbForm.ThirdPerson || FunctionWords.IsArticle(prompt.Lower(i + 1))) && prompt.IsWord(i + 1) && !FunctionWords.IsConjunction(prompt.Lower(i + 1));

    private static bool IsDecoration(PromptText prompt, int i)
    {
        if (!prompt.IsWord(i)) return prompt.Is(i, PromptTokenKind.Quote);
        if (prompt.Tokens[i].IsGlued) return false;
        var word = prompt.Lower(i);
        if (word.Length > 1 && FunctionWords.IsArticle(word)) return true;
        // A word before another name: "the normalised code", but "the input".
        if (!prompt.IsWord(i + 1) || (FunctionWords.IsSmall(prompt.Lower(i + 1)) && prompt.Lower(i + 1) != "of") || EndsName(prompt, i + 1)) return false;
        if (word.Length == 1) return FunctionWords.IsArticle(word) && prompt.Lower(i + 1).Length > 1 && !prompt.Tokens[i + 1].IsGlued;
        return Decorations.Contains(word) || (FunctionWords.IsFiller(word) && word != "number") || Verbs.Find(word) is { Form: VerbForm.Past };
    }

    private static bool IsNameWord(PromptText prompt, int i, int first)
    {
        if (!prompt.IsWord(i)) return false;
        var token = prompt.Tokens[i];
        if (!char.IsAsciiLetter(token.Lower[0]) && token.Lower[0] != '_') return false;
        if (token.IsGlued && i > first) return token.Glue is '.' or '-';
        if (token.Lower.Length == 1) return i == first || !FunctionWords.IsConjunction(token.Lower);
        if (i > first && Verbs.IsUnmistakable(token.Lower)) return false;
        return !FunctionWords.IsSmall(token.Lower) && !EndsName(prompt, i) && (i == first || Verbs.Find(token.Lower) is not { Form: VerbForm.ThirdPerson } || !FunctionWords.IsArticle(prompt.Lower(i + 1)));
    }

    /// <summary>"price times quantity" multiplies; "response times" are data.</summary>
    private static bool EndsName(PromptText prompt, int i) =>
        Ends.Contains(prompt.Lower(i)) || (prompt.Lower(i) == "times" && prompt.IsWord(i + 1) && (!FunctionWords.IsSmall(prompt.Lower(i + 1)) || FunctionWords.IsArticle(prompt.Lower(i + 1))));

    private static DataName? Make(PromptText prompt, int start, int end)
    {
        var name = PythonNames.ToFieldName(prompt.Quote(start, end).Replace('.', '_').Replace('-', '_'));
        return name.Length > 0 ? new DataName(name, start, end) : null;
    }
}
