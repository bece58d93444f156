using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>
/// What a node takes and gives: "Inputs: code (str), threshold (float)", "takes a price and a quantity", "from height and weight", "returns the
/// score as float".
/// </summary>
internal sealed class DataFlowRule(PromptText prompt, NodeType type, bool[] silent, IReadOnlyList<PromptSection> sections, NodeData data)
{
    private static readonly HashSet<string> Takes = WordSet.Of("takes take taking accepts accept accepting given receives receive receiving expects expect input inputs");
    private static readonly HashSet<string> Gives = WordSet.Of("returns return returning outputs output outputting yields yield gives");
    private static readonly HashSet<string> Ends = WordSet.Of("returns return returning output outputs yields yield gives computes calculates calculate compute computing calculating using then which that so if when where using");
    private static readonly HashSet<string> Results = WordSet.Of("results result it them nothing errors error true false none whether if");

    public void Read()
    {
        foreach (var section in sections.Where(s => s.Key is "inputs" or "outputs")) ReadItems(section.ValueStart, section.End, section.Key == "inputs", "listed", 0.95);
        if (type == NodeType.Compute)
        {
            for (var i = 0; i < prompt.Count; i++)
            {
                if (silent[i] || !prompt.IsWord(i) || prompt.Is(i + 1, PromptTokenKind.Colon) || sections.Any(s => s.Key is "inputs" or "outputs" && i >= s.Start && i < s.End)) continue;
                var word = prompt.Lower(i);
                var isInput = Takes.Contains(word);
                if (!isInput && !Gives.Contains(word)) continue;
                // "input data", "output format" are nouns before nouns.
                var isNoun = word is "input" or "inputs" or "output" or "outputs" && prompt.Lower(i + 1) is not ("is" or "are");
                if (isNoun && !(word == "outputs" && FunctionWords.IsArticle(prompt.Lower(i + 1))) && !IsTyped(i + 1)) continue;
                ReadItems(i + 1, FindEnd(i + 1), isInput, isInput ? "what it takes" : "what it gives", 0.9);
            }
        }
    }

    /// <summary>"input text (str)"</summary>
    private bool IsTyped(int i) =>
        DataNames.Read(prompt, i, prompt.Count) is { } name && prompt.Is(name.End, PromptTokenKind.Open) && FieldTypes.FindStated(prompt.Lower(name.End + 1)) is not null;

    private int FindEnd(int start)
    {
        var end = prompt.FindSentenceEnd(Math.Min(start, Math.Max(0, prompt.Count - 1)));
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            if (prompt.Is(i, PromptTokenKind.Open)) depth++;
            if (prompt.Is(i, PromptTokenKind.Close)) depth--;
            if (depth > 0 || !prompt.IsWord(i)) continue;
            var word = prompt.Lower(i);
            var isOf = word == "of" && prompt.Lower(i - 1) is "list" or "lists" or "set" or "array" or "map";
            if (i > start && (Ends.Contains(word) || (FunctionWords.IsPreposition(word) && !isOf && word is not "as" && !prompt.Tokens[i].IsGlued))) return i;
            if (Verbs.Find(word) is { Form: VerbForm.ThirdPerson } && i > start && FunctionWords.IsConjunction(prompt.Lower(i - 1)) && prompt.IsWord(i + 1) && !FunctionWords.IsConjunction(prompt.Lower(i + 1))) return i;
        }
        return end;
    }

    private void ReadItems(int start, int end, bool isInput, string reason, double trust)
    {
        foreach (var (itemStart, itemEnd) in ListItems.Split(prompt, start, end))
        {
            if (ReadItem(itemStart, itemEnd) is not var (name, stated)) continue;
            // "returns price * quantity" names no result.
            if (!isInput && DataNames.BeginsOperator(prompt, name.End)) continue;
            if (Results.Contains(prompt.Lower(name.Start)) && name.End == name.Start + 1) continue;
            var fieldType = stated ?? FieldTypes.Guess(name.Name);
            if (isInput) data.Take(name, fieldType, stated is null, stated is null ? $"{reason}; the type is guessed" : $"{reason}, with its type", stated is null ? Math.Min(trust, 0.7) : trust);
            else data.Give(name, fieldType, stated is null ? $"{reason}; the type is guessed" : $"{reason}, with its type", stated is null ? Math.Min(trust, 0.7) : trust);
        }
    }

    /// <summary>"code (string)", "threshold: float", "score as float", "a float threshold", "list of int scores", "a list of orders".</summary>
    private (DataName Name, string? Type)? ReadItem(int start, int end)
    {
        string? stated = null;
        var i = start;
        while (FunctionWords.IsArticle(prompt.Lower(i)) && i + 1 < end && prompt.Lower(i).Length > 1 || (prompt.Lower(i) is "a" && prompt.IsWord(i + 1) && i + 1 < end)) i++;
        // The type may come first.
        if (FieldTypes.FindStated(prompt.Lower(i)) is { } first && i + 1 < end && prompt.IsWord(i + 1))
        {
            stated = first;
            i++;
            if (first == "list[str]" && prompt.Lower(i) == "of")
            {
                i++;
                if (ElementOf(prompt.Lower(i)) is { } element)
                {
                    stated = $"list[{element}]";
                    if (i + 1 < end && prompt.IsWord(i + 1) && !FunctionWords.IsSmall(prompt.Lower(i + 1))) i++;
                }
            }
            if (FunctionWords.IsSmall(prompt.Lower(i)) || prompt.Lower(i) is "as") (stated, i) = (null, start);
            if (prompt.Lower(i) is "called" or "named") i++;
        }
        if (DataNames.Read(prompt, i, end) is not { } name) return null;
        // In "total price float" the last word is the type.
        if (stated is null && name.End - name.Start > 1 && FieldTypes.FindStated(prompt.Lower(name.End - 1)) is { } last && DataNames.Read(prompt, name.Start, name.End - 1) is { } shorter)
            return (shorter, last);
        for (var j = name.End; j < end && stated is null; j++)
        {
            if (prompt.IsWord(j)) stated = ReadType(j, end);
        }
        return (name, stated);
    }

    private string? ReadType(int i, int end)
    {
        if (FieldTypes.FindStated(prompt.Lower(i)) is not { } stated) return null;
        if (stated != "list[str]") return stated;
        for (var j = i + 1; j < end; j++)
        {
            if (ElementOf(prompt.Lower(j)) is { } element) return $"list[{element}]";
        }
        return stated;
    }

    private static string? ElementOf(string word) => word switch
    {
        "numbers" or "floats" => "float",
        "integers" or "ints" => "int",
        "strings" or "texts" or "words" => "str",
        _ => FieldTypes.FindStated(word) is { } stated && !stated.Contains('[', StringComparison.Ordinal) ? stated : null,
    };
}
