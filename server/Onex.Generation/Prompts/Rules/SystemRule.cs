using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Naming;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Which external systems are named, where, and which of them the node works with.</summary>
internal static class SystemRule
{
    private const string Field = "external_systems";

    private static readonly HashSet<string> SendingVerbs = WordSet.Of("send deliver notify alert forward publish");
    private static readonly HashSet<string> SendingNouns = WordSet.Of("sender mailer notifier notification notifications newsletter newsletters smtp");

    /// <summary>All places, in order. "database" behind "PostgreSQL" is no place of its own.</summary>
    public static List<SystemMention> Find(PromptText prompt, bool[] negated, bool[] excluded)
    {
        var mentions = new List<SystemMention>();
        var sends = prompt.Tokens.Any(IsSending);
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!prompt.IsWord(i) || excluded[i]) continue;
            if (prompt.Systems.Match(prompt.Tokens.AsSpan(i)) is not { } phrase) continue;
            var end = i + phrase.Words.Length;
            if (phrase.NeedsSending && (!sends || prompt.Lower(end) is "address" or "addresses")) continue;
            var isRepetition = mentions.Count > 0 && mentions[^1].End == i && ExternalSystems.IsKindNoun(phrase.System.Kind, prompt.Lower(end - 1))
                && (phrase.System.IsAssumed || phrase.System.Kind == SystemKind.Api);
            if (!isRepetition) mentions.Add(new SystemMention(phrase.System, i, end, negated[i]));
            i = end - 1;
        }
        return mentions;
    }

    /// <summary>The systems of the spec. One that is only assumed gives way to a named one of its kind, and is for EFFECT nodes only: the others do no I/O.</summary>
    public static ImmutableArray<string> Choose(NodeType type, IReadOnlyList<SystemMention> mentions, IReadOnlyList<SystemMention> fromName, ExternalSystems known, Findings findings)
    {
        var wanted = mentions.Where(m => !m.IsNegated).ToList();
        if (wanted.Count == 0 && !mentions.Any(m => m.IsNegated)) wanted = [.. fromName];

        var names = ImmutableArray.CreateBuilder<string>();
        var isAssumed = false;
        foreach (var mention in wanted)
        {
            var system = mention.System;
            if (system.IsAssumed && (type != NodeType.Effect || wanted.Any(m => !m.System.IsAssumed && m.System.Kind == system.Kind))) continue;
            if (names.Contains(system.Name)) continue;
            names.Add(system.Name);
            findings.Saw($"{Field}.{system.Name}", mention.Start, mention.End, system.IsAssumed ? $"{system.Name} is assumed" : "named in the prompt");
            if (!system.IsAssumed) continue;
            isAssumed = true;
            var choices = known.FindNames(system.Kind).Remove(system.Name).Insert(0, system.Name);
            findings.Ask(Field, $"Which {system.Kind.ToString().ToLowerInvariant()} system is meant? {system.Name} is assumed.", choices);
        }
        if (names.Count > 0) findings.Trust(Field, isAssumed ? 0.5 : 1.0);
        return names.ToImmutable();
    }

    /// <summary>What the words of a given name say: DatabaseWriter, PostgresCRUD.</summary>
    public static List<SystemMention> FindInName(string name, int start, int end, ExternalSystems known)
    {
        var mentions = new List<SystemMention>();
        foreach (var word in Casing.SplitWords(name))
        {
            if (known.FindWord(word.ToLowerInvariant()) is { } system) mentions.Add(new SystemMention(system, start, end, false));
        }
        return mentions;
    }

    private static bool IsSending(PromptToken token) =>
        token.IsWord && (SendingNouns.Contains(token.Lower) || (Verbs.Find(token.Lower) is { } verb && SendingVerbs.Contains(verb.Verb.Lemma)));
}
