using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The beginning of a prompt that asks for a node: "Please create a payment processor EFFECT node".</summary>
/// <param name="ModifierStart">The first word between the request and the noun ("payment").</param>
/// <param name="ModifierEnd">After the last such word ("processor").</param>
/// <param name="TypeToken">The word that names the type in the head, or -1.</param>
/// <param name="HasNoun">Whether the head has a noun (node, a type, something); else the prompt begins with what is to be done.</param>
/// <param name="End">The first token after the head.</param>
internal sealed record PromptHead(int ModifierStart, int ModifierEnd, int TypeToken, bool HasNoun, int End)
{
    private const int MaxModifiers = 8;

    public static PromptHead Find(PromptText prompt, IReadOnlyList<PromptSection> sections)
    {
        var start = SkipRequest(prompt, SkipSections(prompt, sections));
        var noun = FindNoun(prompt, start);
        if (noun is { } found) return found;
        var isVague = FunctionWords.IsVagueThing(prompt.Lower(start));
        return new PromptHead(start, start, -1, isVague, isVague ? start + 1 : start);
    }

    /// <summary>Labels may come first: "Domain: sales", and the sentence on the next line.</summary>
    private static int SkipSections(PromptText prompt, IReadOnlyList<PromptSection> sections)
    {
        var i = 0;
        foreach (var section in sections)
        {
            if (section.Start == i && section.End + 1 < prompt.Count) i = section.End + 1;
        }
        return i;
    }

    private static int SkipRequest(PromptText prompt, int i)
    {
        while (i < prompt.Count && (!prompt.IsWord(i) || FunctionWords.IsCourtesy(prompt.Lower(i))) && !prompt.Is(i, PromptTokenKind.Bullet)) i++;
        if (i == prompt.Count) return i;
        if (FunctionWords.IsRequest(prompt.Lower(i)) && !prompt.Is(i + 1, PromptTokenKind.Comma)) i++;
        else if (FunctionWords.IsWeakRequest(prompt.Lower(i)) && FindNoun(prompt, SkipDeterminers(prompt, i + 1)) is not null) i++;
        return SkipDeterminers(prompt, i);
    }

    private static int SkipDeterminers(PromptText prompt, int i)
    {
        while (prompt.IsWord(i) && !IsKey(prompt, i) && NextIsNotGlued(prompt, i)
            && (FunctionWords.IsArticle(prompt.Lower(i)) || prompt.Lower(i) is "me" or "us" or "up" or "new" or "simple" or "basic" or "small" or "onex"))
            i++;
        return i;
    }

    private static bool IsKey(PromptText prompt, int i) => prompt.Is(i + 1, PromptTokenKind.Colon);

    private static bool NextIsNotGlued(PromptText prompt, int i) => i + 1 >= prompt.Count || !prompt.Tokens[i + 1].IsGlued;

    private static PromptHead? FindNoun(PromptText prompt, int start)
    {
        var type = -1;
        for (var i = start; prompt.IsWord(i) && i - start < MaxModifiers; i++)
        {
            var word = prompt.Lower(i);
            if (FunctionWords.IsNodeNoun(word) && NextIsNotGlued(prompt, i))
            {
                var modifierEnd = type >= 0 ? type : i;
                var (afterType, end) = SkipTypeBehindNoun(prompt, i + 1);
                return new PromptHead(start, modifierEnd, type >= 0 ? type : afterType, true, end);
            }
            if (NodeTypeWords.Find(word) is not null && IsUsedAsType(prompt, i, start))
            {
                if (type < 0) type = i;
                continue;
            }
            if (word == "and" && LeadsToNode(prompt, i + 1)) continue;
            if (FunctionWords.IsSmall(word) && !(i == start && FunctionWords.IsArticle(word))) break;
            if (Verbs.Find(word) is { Form: VerbForm.ThirdPerson } && i > start && type >= 0) break;
        }
        if (type < 0) return null;
        // "an orchestrator for …": the type stands for the node.
        return new PromptHead(start, type, type, true, type + 1);
    }

    /// <summary>"a fast and simple EFFECT node".</summary>
    private static bool LeadsToNode(PromptText prompt, int i)
    {
        for (var end = i + 4; i < end && prompt.IsWord(i) && !FunctionWords.IsSmall(prompt.Lower(i)); i++)
        {
            if (FunctionWords.IsNodeNoun(prompt.Lower(i))) return true;
        }
        return false;
    }

    private static bool IsUsedAsType(PromptText prompt, int i, int start)
    {
        var token = prompt.Tokens[i];
        if (NodeTypeWords.IsUnmistakable(NodeTypeWords.Find(token.Lower)!.Value)) return true;
        if (token.Text.Length > 1 && !token.Text.Any(char.IsLower)) return true;
        var next = prompt.Lower(i + 1);
        if (FunctionWords.IsNodeNoun(next)) return true;
        // "an effect that …", "effect called X" ask for a node; "compute the price", "the effect of" do not.
        var isEnd = !prompt.IsWord(i + 1) || FunctionWords.IsRelative(next) || next is "called" or "named" or "for";
        return isEnd && (i == start || !FunctionWords.IsSmall(prompt.Lower(i - 1)));
    }

    /// <summary>"node (EFFECT)", "node type: reducer", "node of type EFFECT", "nodo EFFECT".</summary>
    private static (int Type, int End) SkipTypeBehindNoun(PromptText prompt, int i)
    {
        var at = i;
        while (prompt.Lower(at) is "of" or "de" or "vom" or "type" or "typ" or "tipo" or "is" or "=" or "kind" or "with"
            || prompt.Is(at, PromptTokenKind.Colon) || prompt.Is(at, PromptTokenKind.Open))
            at++;
        if (!prompt.IsWord(at) || NodeTypeWords.Find(prompt.Lower(at)) is null) return (-1, i);
        if (at == i && prompt.Tokens[at].Text.Any(char.IsLower)) return (-1, i);
        return (at, prompt.Is(at + 1, PromptTokenKind.Close) ? at + 2 : at + 1);
    }
}
