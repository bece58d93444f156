using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>
/// What the node can be asked to do: a labelled list as it stands (0.95), CRUD and "write operations" (0.9), the verbs of the prompt (0.8),
/// the verb in the name (0.6), else the usual operations of its kind (0.3).
/// </summary>
internal sealed class OperationRule(
    PromptText prompt, IReadOnlyList<VerbUse> verbs, IReadOnlyList<SystemMention> systems, bool[] negated, bool[] excluded, Findings findings)
{
    private const string Field = "operations";
    public const int MaxOperations = 20;

    private static readonly HashSet<string> OperationNouns = WordSet.Of("operation operations access queries commands");
    private static readonly HashSet<string> Nominals = WordSet.Of("create read update delete write insert upsert query search remove");

    private readonly List<FoundOperation> found = [];

    /// <summary>The component whose handler does the operations; null where there is none, or several.</summary>
    private readonly Component? component =
        systems.Where(s => !s.IsNegated).Select(s => s.System.Component).Distinct().ToList() is [{ HasOwnTemplates: true, Kinds.IsEmpty: false } only] ? only : null;

    public ImmutableArray<string> Read(NodeType type, IReadOnlyList<PromptSection> sections, Subject? subject, IReadOnlyList<string> nameWords, ImmutableArray<string> work)
    {
        if (ReadSection(sections) is { Length: > 0 } listed) return listed;

        var kind = FindKind();
        FindCrud();
        FindNominals(kind);
        FindVerbs(kind);
        if (subject is { Operation: not null, OperationToken: >= 0 }) AddPurpose(subject.OperationToken, subject.Operation, kind);
        if (found.Count > 0) return Report();
        return ReadName(kind, nameWords) is { Length: > 0 } named ? named
            : work.Length > 0 ? Mark(work, "from what the node works out", 0.6)
            : Assume(type, kind);
    }

    /// <summary>The kind of all systems; null where there is none, or are several.</summary>
    private SystemKind? FindKind()
    {
        SystemKind? kind = null;
        foreach (var system in systems.Where(s => !s.IsNegated))
        {
            if (kind is not null && kind != system.System.Kind) return null;
            kind = system.System.Kind;
        }
        return kind;
    }

    private ImmutableArray<string> ReadSection(IReadOnlyList<PromptSection> sections)
    {
        var section = sections.FirstOrDefault(s => s.Key == Field);
        if (section is null) return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (start, end) in ListItems.Split(prompt, section.ValueStart, section.End))
        {
            if (names.Count == MaxOperations) break;
            var words = start + 1;
            while (words < end && words - start < ItemName.MaxWords && !FunctionWords.IsPreposition(prompt.Lower(words))) words++;
            var name = ItemName.ReadOperation(prompt, start, words);
            if (name.Length == 0 || names.Contains(name)) continue;
            names.Add(name);
            findings.Saw($"{Field}.{name}", start, words, "listed as an operation");
        }
        findings.Trust(Field, 0.95);
        return names.ToImmutable();
    }

    private void FindCrud()
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (prompt.Lower(i) != "crud" || negated[i]) continue;
            foreach (var name in (string[])["create", "read", "update", "delete"]) found.Add(new FoundOperation(i, name, "CRUD"));
        }
    }

    /// <summary>Operations as nouns: "write operations", "database reads and writes", "read-only".</summary>
    private void FindNominals(SystemKind? kind)
    {
        for (var i = 0; i < prompt.Count; i++)
        {
            if (!IsNominal(i)) continue;
            var isNoun = OperationNouns.Contains(prompt.Lower(i + 1)) || prompt.Lower(i + 1) == "only"
                || (Verbs.Find(prompt.Lower(i))!.Form == VerbForm.ThirdPerson && systems.Any(s => !s.IsNegated && EndsBefore(s, i)));
            if (!isNoun) continue;
            AddNominal(i, kind);
            for (var before = i; (FunctionWords.IsConjunction(prompt.Lower(before - 1)) || prompt.Is(before - 1, PromptTokenKind.Comma)) && IsNominal(before - 2);)
            {
                before -= 2;
                AddNominal(before, kind);
            }
            for (var after = i; FunctionWords.IsConjunction(prompt.Lower(after + 1)) && IsNominal(after + 2) && !prompt.IsWord(after + 3);)
            {
                after += 2;
                AddNominal(after, kind);
            }
            if (prompt.Tokens[i].Glue == '/' && IsNominal(i - 1)) AddNominal(i - 1, kind);
        }
    }

    /// <summary>Whether a place ends here, with the noun that repeats its kind or without: "PostgreSQL database reads".</summary>
    private bool EndsBefore(SystemMention system, int i) =>
        system.End == i || (system.End == i - 1 && ExternalSystems.IsKindNoun(system.System.Kind, prompt.Lower(i - 1)));

    private bool IsNominal(int i) =>
        i >= 0 && prompt.IsWord(i) && !negated[i] && !excluded[i]
        && Verbs.Find(prompt.Lower(i)) is { Form: VerbForm.Base or VerbForm.ThirdPerson } verb && Nominals.Contains(verb.Verb.Lemma);

    private void AddNominal(int i, SystemKind? kind) => Add(i, Verbs.Find(prompt.Lower(i))!.Verb.Lemma, kind, "named as an operation");

    /// <summary>"normalization and tokenization": the nouns that go on with the first.</summary>
    private void AddPurpose(int token, string lemma, SystemKind? kind)
    {
        const string reason = "what the node is for";
        Add(token, lemma, kind, reason);
        for (var i = token + 1; prompt.Is(i, PromptTokenKind.Comma) || FunctionWords.IsConjunction(prompt.Lower(i)); i++)
        {
            while (FunctionWords.IsConjunction(prompt.Lower(i + 1))) i++;
            var isNoun = Verbs.Find(prompt.Lower(i + 1)) is { Form: not VerbForm.Past, Verb: { IsOperation: true, NamesPlace: false } };
            if (!isNoun || negated[i + 1] || (prompt.IsWord(i + 2) && !FunctionWords.IsSmall(prompt.Lower(i + 2)) && !FunctionWords.IsFiller(prompt.Lower(i + 2)))) return;
            Add(i + 1, Verbs.Find(prompt.Lower(i + 1))!.Verb.Lemma, kind, reason);
            i++;
        }
    }

    private void FindVerbs(SystemKind? kind)
    {
        foreach (var use in verbs)
        {
            if (use.IsNegated || excluded[use.Token] || !use.Verb.IsOperation || found.Count >= MaxOperations) continue;
            Add(use.Token, use.Verb.Lemma, kind, use.IsListed ? "named as an operation" : "what the node does");
        }
    }

    private void Add(int token, string lemma, SystemKind? kind, string reason)
    {
        if (found.Exists(f => f.Token == token)) return;
        foreach (var name in NamesOf(lemma, kind).Select(PythonNames.ToMemberName)) found.Add(new FoundOperation(token, name, name == lemma ? reason : $"{reason}: {lemma}"));
    }

    private ImmutableArray<string> Report()
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var (token, name, reason) in found.OrderBy(f => f.Token))
        {
            if (names.Contains(name) || names.Count == MaxOperations) continue;
            names.Add(name);
            findings.Saw($"{Field}.{name}", token, token + 1, reason);
        }
        findings.Trust(Field, found.TrueForAll(o => !o.Reason.StartsWith("what", StringComparison.Ordinal)) ? 0.9 : 0.8);
        return names.ToImmutable();
    }

    private ImmutableArray<string> ReadName(SystemKind? kind, IReadOnlyList<string> nameWords)
    {
        foreach (var word in nameWords.Reverse())
        {
            if (word == "crud") return Mark(["create", "read", "update", "delete"], "CRUD in the name", 0.6);
            if (Verbs.FindByRole(word) is { } verb) return Mark(NamesOf(verb.Lemma, kind), $"from '{word}' in the name", 0.6);
        }
        return [];
    }

    private ImmutableArray<string> Assume(NodeType type, SystemKind? kind)
    {
        var names = OperationNames.GetDefault(type, kind);
        if (type == NodeType.Effect && component is not null && !names.All(IsKnown)) names = [.. component.Kinds.Select(one => one.Verbs[0])];
        findings.Ask(Field, $"The prompt names no operation. {string.Join(", ", names)} is assumed.", names);
        return Mark(names, "nothing says the operations: these are the usual ones", 0.3);
    }

    /// <summary>What a verb is called as an operation: as for all systems of its kind, unless the component knows only the verb itself.</summary>
    private ImmutableArray<string> NamesOf(string lemma, SystemKind? kind)
    {
        var names = OperationNames.Of(lemma, kind);
        return component is not null && !names.All(IsKnown) && IsKnown(lemma) ? [lemma] : names;
    }

    private bool IsKnown(string operation) => component!.FindKind(operation) is not null;

    private ImmutableArray<string> Mark(ImmutableArray<string> names, string reason, double trust)
    {
        findings.Assumed(Field, reason);
        findings.Trust(Field, trust);
        return names;
    }
}
