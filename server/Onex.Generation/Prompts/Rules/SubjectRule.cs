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
    PromptText prompt, PromptHead head, NodeType type, IReadOnlyList<VerbUse> verbs, IReadOnlyList<SystemMention> systems, bool[] negated, bool[] excluded)
{
    private const int MaxWords = 4;
    private const int MaxListedVerbs = 10;

    private static readonly HashSet<string> StorageVerbs = WordSet.Of("create read update delete write insert upsert get set put fetch list remove save store retrieve upload download");

    private static readonly HashSet<string> Connectors = WordSet.Of("is are be responsible used capable whose job task able meant intended designed supposed will of only also first next");

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
        var first = start;
        var isPurpose = false;
        while (start < end && IsConnector(start))
        {
            isPurpose = FunctionWords.IsPurpose(prompt.Lower(start));
            start++;
        }
        if (start < end && !verbs.Any(v => v.Token == start)
            && ReadPhrase(start, end, isPurpose ? 0.7 : 0.5, isPurpose ? "what the node is for" : "what the prompt is about") is { } phrase)
            return phrase;
        var verb = verbs.FirstOrDefault(v => v.Token >= first && v.Token < end && !v.IsNegated && !excluded[v.Token]);
        if (verb is not null && ReadVerbPhrase(verb, isPurpose ? 0.6 : 0.5) is { } clause) return clause;
        return FindSystem(first, end) is { } system ? Compose([Part.Of(system, prompt)], null, -1, system.Start, 0.5, "the system it works with") : null;
    }

    private bool IsConnector(int i)
    {
        if (excluded[i] || negated[i] || !prompt.IsWord(i)) return true;
        if (i + 1 < prompt.Count && prompt.Tokens[i + 1].IsGlued) return false;
        var word = prompt.Lower(i);
        return FunctionWords.IsSmall(word) || Connectors.Contains(word) || FunctionWords.IsNodeNoun(word) || FunctionWords.IsVagueThing(word)
            || word.EndsWith("ly", StringComparison.Ordinal) || (NodeTypeWords.Find(word) is not null && i == head.End);
    }

    private SystemMention? FindSystem(int start, int end) => systems.FirstOrDefault(s => !s.IsNegated && s.Start >= start && s.Start < end);

    private Subject? ReadVerbPhrase(VerbUse use, double trust)
    {
        var parts = Collect(use.Token + 1, use.ObjectEnd);
        var reason = $"what it does: {use.Verb.Lemma}";
        // "validates, normalizes and stores addresses": the object of the last is that of all.
        var sentenceEnd = prompt.FindSentenceEnd(use.Token);
        foreach (var next in verbs.SkipWhile(v => v.Token <= use.Token).Take(MaxListedVerbs))
        {
            if (parts.Count > 0 || next.Token >= sentenceEnd || use.ObjectEnd > use.Token + 1) break;
            parts = Collect(next.Token + 1, next.ObjectEnd);
        }
        if (parts.Count > 0 && use.Verb.IsLight && use.Verb.Role.Length == 0 && parts[^1].Verb is { } named)
            return Compose(parts[..^1], named, parts[^1].Token, use.Token, trust, reason);
        if (!parts.Exists(p => p.IsSpecific || p.System is not null))
        {
            if (FindSystem(use.Token, use.ObjectEnd) is { } place) parts.Insert(0, Part.Of(place, prompt));
            else if (parts.Count == 0) parts = CollectBehindPreposition(use.Token + 1, use.ObjectEnd);
        }
        var verb = use.Verb.Role.Length > 0 && DoesManyThings() ? use.Verb with { Role = "manager" } : use.Verb;
        return Compose(parts, verb, use.Token, use.Token, trust, reason);
    }

    /// <summary>What creates, updates and deletes is no creator.</summary>
    private bool DoesManyThings() =>
        verbs.Where(v => !v.IsNegated && StorageVerbs.Contains(v.Verb.Lemma)).Select(v => v.Verb.Lemma).Distinct().Count() > 2;

    private Subject? ReadPhrase(int start, int end, double trust, string reason)
    {
        var parts = Collect(start, end);
        if (parts.Count == 0) return null;
        var last = parts[^1];
        if (last.Verb is not { Role.Length: > 0 } || last.System is not null) return Compose(parts, null, -1, start, trust, reason);

        parts.RemoveAt(parts.Count - 1);
        var verb = last.Verb;
        // "reads and writes", "read/write access": many operations make no role.
        var isOneOfMany = StorageVerbs.Contains(verb.Lemma) && (prompt.Is(last.End, PromptTokenKind.Comma) || FunctionWords.IsConjunction(prompt.Lower(last.End)));
        while (parts.Count > 0 && parts[^1].Verb is { } before && StorageVerbs.Contains(before.Lemma))
        {
            parts.RemoveAt(parts.Count - 1);
            isOneOfMany = true;
        }
        if (parts.Count == 0)
        {
            // "calculation of prices", "write operations on PostgreSQL": the object stands behind.
            var behind = last.Token + 1;
            while (FunctionWords.IsFiller(prompt.Lower(behind))) behind++;
            if (prompt.Lower(behind) is "of" or "on" or "von" or "de") parts = Collect(behind + 1, end);
            else if (FindSystem(start, end) is { } system) parts = [Part.Of(system, prompt)];
        }
        return isOneOfMany && parts.Count > 0
            ? Compose(parts, null, -1, start, trust, reason)! with { Operation = verb.Lemma, OperationToken = last.Token }
            : Compose(parts, verb, last.Token, start, trust, reason);
    }

    private Subject? Compose(List<Part> parts, VerbEntry? verb, int verbToken, int start, double trust, string reason)
    {
        var role = verb?.Role ?? "";
        var hasSystem = parts.Exists(p => p.System is not null && !p.IsKindNoun);
        var hasSpecific = parts.Exists(p => p.IsSpecific);
        var words = new List<string>();
        foreach (var part in parts)
        {
            if (part.IsKindNoun ? role.Length > 0 || hasSpecific : part.IsVague && (hasSystem || (hasSpecific && role.Length > 0 && part.IsEmpty))) continue;
            var isNoun = part.System is null || part.IsKindNoun;
            words.AddRange(isNoun && part == parts[^1] ? part.Words.Select(Nouns.ToSingular) : part.Words);
        }
        if (words.Count > MaxWords) words.RemoveRange(0, words.Count - MaxWords);
        DropTypeWords(words);

        var isBareSystem = hasSystem && !hasSpecific && !parts.Exists(p => p.IsKindNoun);
        if (role.Length == 0 && isBareSystem) role = GetRole(parts.First(p => p.System is not null).System!.Kind);
        var isSaid = words.Count > 0 && (words[^1] == role || string.Equals(role, type.ToString(), StringComparison.OrdinalIgnoreCase));
        if (role.Length > 0 && !isSaid) words.Add(role);
        if (words.Count == 0) return null;

        var end = Math.Max(start + 1, Math.Max(verbToken + 1, parts.Count > 0 ? parts.Max(p => p.End) : 0));
        var operation = verb is { Work: >= VerbWork.Purpose, NamesPlace: false } || (verb is { IsOperation: true } && verbs.Any(v => v.Token == verbToken)) ? verb!.Lemma : null;
        return new Subject([.. words], start, end, parts.Count == 0 ? Math.Min(trust, 0.4) : trust, reason, operation, verbToken);
    }

    private static string GetRole(SystemKind kind) => kind switch
    {
        SystemKind.Cache => "cache",
        SystemKind.Storage => "storage",
        SystemKind.Mail => "sender",
        SystemKind.Chat => "notifier",
        SystemKind.Search => "search",
        _ => "client",
    };

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
            if (!token.IsWord || NameRule.NamingWords.Contains(token.Lower)) break;
            if (excluded[i] || NodeClassName.Split(token.Text) is not null) continue;
            var mention = systems.FirstOrDefault(s => s.Start == i);
            if (mention is not null)
            {
                if (mention.IsNegated) break;
                var isBare = mention.System.IsAssumed && parts.Exists(p => p.IsSpecific);
                parts.Add(isBare ? Part.Of(i, token.Text, null) : Part.Of(mention, prompt));
                i = mention.End - 1;
                continue;
            }
            if (char.IsAsciiDigit(token.Text[0]) || token.Lower == "non")
            {
                i = prompt.FindGluedEnd(i) - 1;
                continue;
            }
            if (FunctionWords.IsArticle(token.Lower) || (FunctionWords.IsFiller(token.Lower) && !FunctionWords.IsSmall(token.Lower))) continue;
            if (token.Lower == "of" && parts.Count > 0 && parts[^1] is { System: null, Verb: null })
            {
                // "the tax of an order" is the order's tax.
                parts.InsertRange(0, Collect(i + 1, end));
                break;
            }
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
            parts.Add(Part.Of(i, token.Text, verb is { Form: not VerbForm.Past } ? verb.Verb : null));
        }
        return parts;
    }

    /// <summary>"payments sends receipts": a third person with an object behind it goes on as a clause of its own.</summary>
    private bool BeginsVerbPhrase(int i) =>
        verbs.Any(v => v.Token == i) || FunctionWords.IsArticle(prompt.Lower(i + 1));

    /// <summary>A word, a system, or the noun that repeats what the system is.</summary>
    private sealed record Part(int Token, int End, ImmutableArray<string> Words, VerbEntry? Verb, ExternalSystem? System, bool IsKindNoun)
    {
        /// <summary>Says of itself what the node is about.</summary>
        public bool IsSpecific => System is null && !IsVague;

        public bool IsVague => System is null && FunctionWords.IsVagueData(Words[0].ToLowerInvariant());

        public bool IsEmpty => System is null && FunctionWords.IsEmptyData(Words[0].ToLowerInvariant());

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
            word.Skip(1).Any(char.IsUpper) && NodeTypeWords.Find(word.ToLowerInvariant()) is null ? word.Replace("_", "", StringComparison.Ordinal) : word.ToLowerInvariant();
    }
}
