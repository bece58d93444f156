using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Which type of node is wanted. Sure (1.0) where "EFFECT node" or "type: EFFECT" is said, 0.9 for the bare word,
/// at most 0.8 from what the node does, 0.3 for the default EFFECT.
/// </summary>
internal static class NodeTypeRule
{
    private const string Field = "node_type";

    public static NodeType Read(PromptText prompt, PromptHead head, IReadOnlyList<VerbUse> verbs, IReadOnlyList<SystemMention> systems, Findings findings)
    {
        var mentions = FindMentions(prompt, head);
        if (mentions.Count == 0) return Infer(prompt, verbs, systems, findings);

        var best = mentions[0];
        foreach (var mention in mentions)
        {
            if (mention.Strength > best.Strength) best = mention;
        }
        var rival = mentions.Find(m => m.Type != best.Type && !m.IsPlural);
        findings.Saw(Field, best.Start, best.End, best.Trust >= 1 ? "named as the node's type" : "the word for the type stands alone");
        findings.Trust(Field, rival is null || rival.Strength < best.Strength - 1 ? best.Trust : Math.Min(best.Trust, 0.8));
        if (rival is not null)
        {
            findings.Ask(
                Field,
                $"The prompt names both {best.Type.ToPublicName()} and {rival.Type.ToPublicName()}. Which is this node?",
                best.Type.ToPublicName(),
                rival.Type.ToPublicName());
        }
        return best.Type;
    }

    private static List<Mention> FindMentions(PromptText prompt, PromptHead head)
    {
        var mentions = new List<Mention>();
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!prompt.IsWord(i)) continue;
            // Beside a type that is said, the classes of other nodes are what this one works with.
            if (FindInClassName(prompt, i) is { } named) mentions.Add(head.TypeToken >= 0 && i >= head.End ? named with { Strength = 0, IsPlural = true } : named);
            if (NodeTypeWords.Find(prompt.Lower(i)) is not { } type) continue;
            var next = prompt.Lower(i + 1);
            var isPlural = prompt.Lower(i)[^1] == 's' || FunctionWords.IsNodeNounPlural(next);
            var hasNoun = FunctionWords.IsNodeNoun(next) || FunctionWords.IsNodeNounPlural(next);
            var isKey = IsBehindTypeKey(prompt, i);
            var inHead = i == head.TypeToken;
            if (!isKey && !inHead && !hasNoun && !StandsAlone(prompt, i, type)) continue;

            var strength = isPlural ? 0 : isKey ? 4 : inHead ? 3 : hasNoun ? 2 : 1;
            var isSaid = isKey || hasNoun || (inHead && FunctionWords.IsNodeNoun(prompt.Lower(i - 1)));
            mentions.Add(new Mention(type, i, hasNoun ? i + 2 : i + 1, strength, isSaid ? 1.0 : 0.9, isPlural));
        }
        return mentions;
    }

    /// <summary>A whole class name: NodePostgresWriterEffect.</summary>
    private static Mention? FindInClassName(PromptText prompt, int i)
    {
        var text = prompt.Tokens[i].Text;
        return NodeClassName.Split(text) is { } parts && !prompt.Tokens[i].IsGlued ? new Mention(parts.Type, i, i + 1, 3, 1.0, false) : null;
    }

    private static bool IsBehindTypeKey(PromptText prompt, int i)
    {
        var at = i - 1;
        while (prompt.Is(at, PromptTokenKind.Colon) || prompt.Lower(at) is "is" or "of" or "=") at--;
        return at >= 0 && prompt.Lower(at) is "type" or "node_type" or "typ" or "tipo" or "kind";
    }

    private static bool StandsAlone(PromptText prompt, int i, NodeType type)
    {
        if (NodeTypeWords.IsUnmistakable(type)) return true;
        var text = prompt.Tokens[i].Text;
        return text.Length > 1 && !text.Any(char.IsLower);
    }

    private static NodeType Infer(PromptText prompt, IReadOnlyList<VerbUse> verbs, IReadOnlyList<SystemMention> systems, Findings findings)
    {
        var scores = new double[4];
        var first = new (int Start, int End, string Reason)?[4];
        for (var i = 0; i < verbs.Count; i++)
        {
            if (verbs[i].Verb.NodeType is not { } type || verbs[i].IsNegated) continue;
            scores[(int)type] += i == 0 ? 3 : 1;
            first[(int)type] ??= (verbs[i].Token, verbs[i].Token + 1, $"what it does: {verbs[i].Verb.Lemma}");
        }
        for (var i = 0; i < prompt.Count; i++)
        {
            if (NodeTypeWords.FindHint(prompt.Lower(i)) is not { } type) continue;
            scores[(int)type] += 2;
            first[(int)type] ??= (i, i + 1, $"what it is about: {prompt.Lower(i)}");
        }
        foreach (var system in systems)
        {
            if (system.IsNegated) continue;
            scores[(int)NodeType.Effect] += 1;
            first[(int)NodeType.Effect] ??= (system.Start, system.End, "works with an external system");
            break;
        }

        var best = NodeType.Effect;
        foreach (var type in Enum.GetValues<NodeType>())
        {
            if (scores[(int)type] > scores[(int)best]) best = type;
        }
        if (first[(int)best] is not { } why)
        {
            findings.Assumed(Field, "nothing says what type of node it is: EFFECT is the default");
            findings.Trust(Field, 0.3);
            findings.Ask(Field, "Which type of node is this?", [.. Enum.GetValues<NodeType>().Select(type => type.ToPublicName())]);
            return best;
        }
        findings.Saw(Field, why.Start, why.End, why.Reason);
        findings.Trust(Field, Math.Min(0.8, 0.5 + 0.1 * scores[(int)best]));
        return best;
    }

    private sealed record Mention(NodeType Type, int Start, int End, int Strength, double Trust, bool IsPlural);
}
