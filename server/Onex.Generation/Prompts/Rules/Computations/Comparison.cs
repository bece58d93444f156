using System.Globalization;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>A comparison in words or marks: "is at least 3", "> 10", "is active".</summary>
/// <param name="Operator"><c>== != &lt; &lt;= &gt; &gt;=</c></param>
/// <param name="End">The token behind it.</param>
internal sealed record Comparison(string Operator, string Value, int End, bool IsNumber)
{
    private static readonly HashSet<string> Links = WordSet.Of("is are must should be has have to was");

    /// <summary>Reads one with a number that begins at a token; null where none does.</summary>
    public static Comparison? ReadNumeric(PromptText prompt, int i)
    {
        while (Links.Contains(prompt.Lower(i))) i++;
        if (ReadOperator(prompt, i) is not var (mark, end) || DataNames.ReadNumber(prompt, end) is not var (value, behind)) return null;
        return new Comparison(mark, value.ToString(CultureInfo.InvariantCulture), behind, true);
    }

    /// <summary>The same with a word as the value: "is active", "equals 'open'".</summary>
    public static Comparison? Read(PromptText prompt, int i)
    {
        if (ReadNumeric(prompt, i) is { } numeric) return numeric;
        var at = i;
        while (Links.Contains(prompt.Lower(at))) at++;
        var mark = "==";
        if (ReadOperator(prompt, at) is var (said, end)) (mark, at) = (said, end);
        else if (prompt.Lower(at) == "not") (mark, at) = ("!=", at + 1);
        else if (at == i) return null;
        var isQuoted = prompt.Is(at, PromptTokenKind.Quote);
        var value = isQuoted ? at + 1 : at;
        if (!prompt.IsWord(value) || FunctionWords.IsSmall(prompt.Lower(value))) return null;
        var stop = prompt.FindGluedEnd(value);
        return new Comparison(mark, prompt.Quote(value, stop), isQuoted && prompt.Is(stop, PromptTokenKind.Quote) ? stop + 1 : stop, false);
    }

    private static (string Operator, int End)? ReadOperator(PromptText prompt, int i) => Comparisons.Phrases.Match(prompt, i) ?? ReadMark(prompt, i);

    /// <summary>One in marks; null where none begins at the token.</summary>
    public static (string Operator, int End)? ReadMark(PromptText prompt, int i)
    {
        if (!prompt.Is(i, PromptTokenKind.Other) && !prompt.Is(i, PromptTokenKind.Arrow)) return null;
        var text = prompt.Tokens[i].Text;
        var hasEqual = DataNames.IsMark(prompt, i + 1, "=");
        return text switch
        {
            ">" or "<" => hasEqual ? (text + "=", i + 2) : (text, i + 1),
            "≥" => (">=", i + 1),
            "≤" => ("<=", i + 1),
            "=>" => (">=", i + 1),
            "≠" => ("!=", i + 1),
            "=" => ("==", hasEqual ? i + 2 : i + 1),
            _ => null,
        };
    }
}
