using Onex.Generation.Prompts.Text;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>What the rules of computations share while they read one prompt.</summary>
internal sealed class ComputationScope(
    PromptText prompt, NodeType type, bool[] negated, bool[] silent, IReadOnlyList<VerbUse> verbs, IReadOnlyList<PromptSection> sections, NodeData data, Findings findings)
{
    public const int MaxComputations = 20;

    private readonly bool[] claimed = new bool[prompt.Count];
    private readonly HashSet<int> verbTokens = [.. verbs.Select(v => v.Token)];
    private readonly int[] sentenceStarts = FindSentenceStarts(prompt);
    private readonly List<Computation> computations = [];
    private readonly List<SpecIntent> intents = [];
    private readonly bool[] intentWords = new bool[prompt.Count];

    public PromptText Prompt => prompt;

    public NodeType Type => type;

    public IReadOnlyList<VerbUse> Verbs => verbs;

    public IReadOnlyList<PromptSection> Sections => sections;

    public NodeData Data => data;

    public Findings Findings => findings;

    public IReadOnlyList<Computation> Computations => computations;

    public IReadOnlyList<SpecIntent> Intents => intents;

    /// <summary>Whether a word says what an intent asks for, and is no work of its own.</summary>
    public bool TellsIntent(int token) => intentWords[token];

    /// <summary>Whether a word can still be read as (part of) a computation: it is not negated, no name, and no other rule has read it.</summary>
    public bool IsFree(int token) => token >= 0 && token < prompt.Count && !negated[token] && !silent[token] && !claimed[token];

    /// <summary>The same, negated or not: "must not be empty" is a rule.</summary>
    public bool IsOpen(int token) => token >= 0 && token < prompt.Count && !silent[token] && !claimed[token];

    public bool IsNegated(int token) => token >= 0 && token < prompt.Count && negated[token];

    public void Claim(int start, int end) => Array.Fill(claimed, true, start, end - start);

    /// <summary>An output's name that no other computation has.</summary>
    public string Unique(string output)
    {
        // What the prompt says that the node returns is what its only computation gives.
        if (computations.Count == 0 && data.StatedOutput is { } stated) return stated;
        var name = output;
        for (var n = 2; computations.Exists(c => c.Output == name); n++) name = $"{output}_{n}";
        return name;
    }

    /// <summary>A computation that the words from <paramref name="start"/> to <paramref name="end"/> say.</summary>
    public void Add(Computation computation, string outputType, int start, int end, string reason, double trust)
    {
        if (computations.Count == MaxComputations) return;
        computations.Add(computation);
        Claim(start, end);
        findings.Saw($"computations.{computation.Output}", start, end, reason);
        var before = findings.GetTrust("computations");
        findings.Trust("computations", before == 0 ? trust : Math.Min(before, trust));
        data.Result(computation.Output, outputType, start, end);
    }

    /// <summary>An intent that the words from <paramref name="start"/> to <paramref name="end"/> say.</summary>
    public void Add(SpecIntent intent, int start, int end)
    {
        intents.Add(intent);
        Array.Fill(intentWords, true, start, end - start);
        findings.Saw($"intents.{intent.Name}", start, end, "emitted when a result reaches a threshold");
        findings.Trust("intents", 0.85);
    }

    public void Replace(Computation old, Computation computation) => computations[computations.IndexOf(old)] = computation;

    /// <summary>The use of a verb at or behind a token of the same sentence, by lemma.</summary>
    public VerbUse? FindVerb(params ReadOnlySpan<string> lemmas)
    {
        foreach (var use in verbs)
        {
            if (!use.IsNegated && lemmas.Contains(use.Verb.Lemma)) return use;
        }
        return null;
    }

    public bool HasWord(int start, int end, HashSet<string> words)
    {
        for (var i = start; i < end; i++)
        {
            if (words.Contains(prompt.Lower(i))) return true;
        }
        return false;
    }

    /// <summary>The first token of the sentence that a token stands in.</summary>
    public int FindSentenceStart(int token) => token < prompt.Count ? sentenceStarts[token] : token;

    /// <summary>Whether a word is used as a verb.</summary>
    public bool IsVerb(int token) => verbTokens.Contains(token);

    private static int[] FindSentenceStarts(PromptText prompt)
    {
        var starts = new int[prompt.Count];
        for (var i = 1; i < starts.Length; i++) starts[i] = prompt.Is(i - 1, PromptTokenKind.Stop) ? i : starts[i - 1];
        return starts;
    }
}
