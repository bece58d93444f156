using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// Finds what a node without a given name is about, as <c>&lt;system or subject&gt;_&lt;role&gt;</c>: "for PostgreSQL database write
/// operations" → postgres_writer, "that sends emails" → email_sender, "for payment processor" → payment_processor.
/// </summary>
internal sealed class SubjectRule(
    PromptText prompt, PromptHead head, NodeType type, IReadOnlyList<VerbUse> verbs, IReadOnlyList<SystemMention> systems, bool[] excluded)
{
    private const int MaxWords = 4;

    private static readonly Dictionary<SystemKind, string> RolesOfKinds = new()
    {
        [SystemKind.Cache] = "cache", [SystemKind.Storage] = "storage", [SystemKind.Mail] = "sender", [SystemKind.Chat] = "notifier",
        [SystemKind.Search] = "search",
    };

    private static readonly HashSet<string> Connectors = WordSet.Of("is are be responsible used capable whose job task able meant intended designed supposed will of");

    public Subject? Find()
    {
        if (head.ModifierEnd > head.ModifierStart && !excluded[head.ModifierStart]
            && ReadPhrase(head.ModifierStart, head.ModifierEnd, 0.7, "the words before the node") is { } named)
            return named;

        for (var start = head.End; start < prompt.Count;)
        {
            var end = prompt.FindSentenceEnd(start);
            if (ReadSentence(start, end) is { } subject) return subject;
            start = end + 1;
        }
        return null;
    }

    private Subject? ReadSentence(int start, int end)
    {
        var isPurpose = false;
        while (start < end && IsConnector(start))
        {
            isPurpose = FunctionWords.IsPurpose(prompt.Lower(start));
            start++;
        }
        if (start >= end) return null;
        var verb = verbs.FirstOrDefault(v => v.Token == start && !v.IsNegated);
        if (verb is not null) return ReadVerbPhrase(verb, isPurpose ? 0.6 : 0.5);
        return ReadPhrase(start, end, isPurpose ? 0.7 : 0.5, isPurpose ? "what the node is for" : "what the prompt is about");
    }

    private bool IsConnector(int i)
    {
        if (excluded[i] || !prompt.IsWord(i)) return true;
        if (i + 1 < prompt.Count && prompt.Tokens[i + 1].IsGlued) return false;
        var word = prompt.Lower(i);
        return FunctionWords.IsSmall(word) || Connectors.Contains(word) || FunctionWords.IsNodeNoun(word) || FunctionWords.IsVagueThing(word)
            || (NodeTypeWords.Find(word) is not null && i == head.End);
    }

    private Subject? ReadVerbPhrase(VerbUse use, double trust)
    {
        var parts = Collect(use.Token + 1, use.ObjectEnd);
        if (parts.Count > 0 && use.Verb.IsLight && parts[^1].Verb is not null && use.Verb.Role.Length == 0)
            return Compose(parts, parts[^1].Verb, parts[^1].Token, use.Token, trust, $"what it does: {use.Verb.Lemma}");
        if (!parts.Exists(p => p.IsSpecific || p.System is not null))
        {
            var place = systems.FirstOrDefault(s => !s.IsNegated && s.Start > use.Token && s.Start < use.ObjectEnd);
            if (place is not null) parts.Insert(0, Part.Of(place, prompt));
            else if (parts.Count == 0) parts = CollectBehindPreposition(use.Token + 1, use.ObjectEnd);
        }
        return Compose(parts, use.Verb, use.Token, use.Token, trust, $"what it does: {use.Verb.Lemma}");
    }

    private Subject? ReadPhrase(int start, int end, double trust, string reason)
    {
        var parts = Collect(start, end);
        if (parts.Count == 0) return null;
        var last = parts[^1];
        if (last.Verb is null || last.System is not null) return Compose(parts, null, -1, start, trust, reason);
        parts.RemoveAt(parts.Count - 1);
        // "calculation of prices": the object stands behind.
        if (parts.Count == 0 && prompt.Lower(last.Token + 1) is "of" or "von" or "de") parts = Collect(last.Token + 2, end);
        return Compose(parts, last.Verb, last.Token, start, trust, reason);
    }

    private Subject? Compose(List<Part> parts, VerbEntry? verb, int verbToken, int start, double trust, string reason)
    {
        var role = verb?.Role ?? "";
        var hasSystem = parts.Exists(p => p.System is not null && !p.IsKindNoun);
        var hasSpecific = parts.Exists(p => p.IsSpecific);
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (part.IsKindNoun ? role.Length > 0 || hasSpecific : part is { System: null, IsSpecific: false } && (hasSystem || hasSpecific)) continue;
            words.AddRange(part == parts[^1] && (part.System is null || part.IsKindNoun) ? part.Words.Select(Nouns.ToSingular) : part.Words);
        }
        if (words.Count > MaxWords) words.RemoveRange(0, words.Count - MaxWords);
        DropTypeWords(words);

        var isBareSystem = hasSystem && !hasSpecific && !parts.Exists(p => p.IsKindNoun);
        if (role.Length == 0 && isBareSystem) role = RolesOfKinds.GetValueOrDefault(parts.First(p => p.System is not null).System!.Kind, "client");
        if (role.Length > 0 && !(words.Count > 0 && words[^1] == role) && !(words.Count > 0 && string.Equals(role, type.ToString(), StringComparison.OrdinalIgnoreCase))) words.Add(role);
        if (words.Count == 0) return null;

        var end = Math.Max(start + 1, Math.Max(verbToken + 1, parts.Count > 0 ? parts.Max(p => p.End) : 0));
        return new Subject([.. words], start, end, parts.Count == 0 ? Math.Min(trust, 0.4) : trust, reason, verb is { IsOperation: true } ? verb.Lemma : null, verbToken);
    }

    /// <summary>"debug loop workflow" of an orchestrator is the debug loop: the type's own word comes behind it anyway.</summary>
    private void DropTypeWords(List<string> words)
    {
        while (words.Count > 1 && (string.Equals(words[^1], type.ToString(), StringComparison.OrdinalIgnoreCase)
            || (type == NodeType.Orchestrator && words[^1].ToLowerInvariant() is "workflow" or "orchestration")))
            words.RemoveAt(words.Count - 1);
    }

    private List<Part> CollectBehindPreposition(int start, int end)
    {
        while (start < end && prompt.IsWord(start) && !FunctionWords.IsPreposition(prompt.Lower(start))) start++;
        return Collect(start + 1, end);
    }

    /// <summary>The parts of the noun phrase that begins at a token.</summary>
    private List<Part> Collect(int start, int end)
    {
        var parts = new List<Part>();
        for (var i = start; i < end; i++)
        {
            var token = prompt.Tokens[i];
            if (token.Kind is PromptTokenKind.Quote or PromptTokenKind.Other) continue;
            if (!token.IsWord) break;
            if (excluded[i]) continue;
            var mention = systems.FirstOrDefault(s => s.Start == i);
            if (mention is not null)
            {
                if (mention.IsNegated) break;
                var isBare = mention.System.IsAssumed && parts.Exists(p => p.IsSpecific);
                parts.Add(isBare ? Part.Of(i, token.Text, null) : Part.Of(mention, prompt));
                i = mention.End - 1;
                continue;
            }
            if (char.IsAsciiDigit(token.Text[0]))
            {
                i = prompt.FindGluedEnd(i) - 1;
                continue;
            }
            if (FunctionWords.IsArticle(token.Lower) || (FunctionWords.IsFiller(token.Lower) && !FunctionWords.IsSmall(token.Lower))) continue;
            if (FunctionWords.IsSmall(token.Lower) && !token.IsGlued) break;
            var before = parts.Count > 0 ? parts[^1] : null;
            var isKindNoun = before is { System: not null, IsKindNoun: false } && ExternalSystems.IsKindNoun(before.System!.Kind, token.Lower);
            if (isKindNoun)
            {
                parts.Add(Part.OfKindNoun(i, token.Lower, before!.System!));
                continue;
            }
            var verb = Verbs.Find(token.Lower);
            if (verb is { Form: VerbForm.ThirdPerson } && parts.Count > 0 && !token.IsGlued && BeginsVerbPhrase(i)) break;
            parts.Add(Part.Of(i, token.Text, verb is { Form: not VerbForm.Past } ? verb.Value.Verb : null));
        }
        return parts;
    }

    /// <summary>"payments sends receipts": a third person with an object behind it goes on as a clause of its own.</summary>
    private bool BeginsVerbPhrase(int i) =>
        verbs.Any(v => v.Token == i) || FunctionWords.IsArticle(prompt.Lower(i + 1));

    /// <summary>A word, a system, or the noun that repeats what the system is.</summary>
    private sealed record Part(int Token, int End, ImmutableArray<string> Words, VerbEntry? Verb, ExternalSystem? System, bool IsKindNoun)
    {
        public bool IsSpecific => System is null && !FunctionWords.IsVagueData(Words[0].ToLowerInvariant());

        public static Part Of(int token, string word, VerbEntry? verb) => new(token, token + 1, [Simplify(word)], verb, null, false);

        public static Part OfKindNoun(int token, string word, ExternalSystem system) => new(token, token + 1, [word], null, system, true);

        public static Part Of(SystemMention mention, PromptText prompt)
        {
            var prefix = mention.System.Prefix;
            if (prefix.Length == 0) prefix = string.Join('_', prompt.Tokens[mention.Start..mention.End].Select(t => t.Lower));
            return new(mention.Start, mention.End, [.. prefix.Split('_')], null, mention.System, false);
        }

        /// <summary>Capitals stay in abbreviations and product names, not in a word that begins a sentence.</summary>
        private static string Simplify(string word) =>
            word.Skip(1).Any(char.IsUpper) ? word.Replace("_", "", StringComparison.Ordinal) : word.ToLowerInvariant();
    }
}
