using System.Collections.Immutable;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules.Computations;

/// <summary>What a node takes and gives: as the prompt says, completed by what its computations need.</summary>
internal sealed class NodeData(Findings findings)
{
    private const int MaxFields = 50;

    private readonly List<SpecField> inputs = [];
    private readonly List<SpecField> outputs = [];
    private readonly HashSet<string> guessed = new(StringComparer.Ordinal);
    private readonly HashSet<string> stated = new(StringComparer.Ordinal);

    public ImmutableArray<SpecField> Inputs => [.. inputs];

    public ImmutableArray<SpecField> Outputs => [.. outputs];

    public bool IsInput(string name) => inputs.Exists(f => f.Name == name);

    /// <summary>The one output that the prompt states; null where it states none or several.</summary>
    public string? StatedOutput => stated.Count == 1 ? stated.First() : null;

    /// <summary>An input that the prompt states, with its type or a guessed one.</summary>
    public void Take(DataName name, string type, bool isGuessed, string reason, double trust)
    {
        if (isGuessed && !IsInput(name.Name)) guessed.Add(name.Name);
        Add(inputs, "inputs", name, type, reason, trust);
    }

    /// <summary>An output that the prompt states.</summary>
    public void Give(DataName name, string type, string reason, double trust)
    {
        stated.Add(name.Name);
        Add(outputs, "outputs", name, type, reason, trust);
    }

    /// <summary>An input that a computation works on; one whose type is stated keeps it, a guessed type gives way.</summary>
    public void Need(DataName name, string type)
    {
        var at = inputs.FindIndex(f => f.Name == name.Name);
        if (at < 0) Add(inputs, "inputs", name, type, "a computation needs it", 0.7);
        else if (guessed.Remove(name.Name)) inputs[at] = inputs[at] with { Type = type };
    }

    /// <summary>Asks for the types that are still guessed.</summary>
    public void AskForTypes()
    {
        var open = inputs.Where(f => guessed.Contains(f.Name)).ToList();
        if (open.Count > 0) findings.Ask("inputs", $"Are these types right? {string.Join(", ", open.Select(f => $"{f.Name}: {f.Type}"))}");
    }

    /// <summary>An input that a computation needs and no word names.</summary>
    public void Assume(string name, string type)
    {
        if (IsInput(name) || inputs.Count == MaxFields) return;
        inputs.Add(new SpecField(name, type));
        findings.Assumed($"inputs.{name}", "a computation needs it, and no word names it");
        Lower("inputs", 0.4);
    }

    public void Remove(string input) => inputs.RemoveAll(f => f.Name == input);

    /// <summary>An output that a computation gives.</summary>
    public void Result(string name, string type, int start, int end)
    {
        if (outputs.Exists(f => f.Name == name) || outputs.Count == MaxFields) return;
        outputs.Add(new SpecField(name, type));
        findings.Saw($"outputs.{name}", start, end, "what a computation gives");
        Lower("outputs", 0.7);
    }

    private void Add(List<SpecField> list, string field, DataName name, string type, string reason, double trust)
    {
        if (list.Exists(f => f.Name == name.Name) || list.Count == MaxFields) return;
        list.Add(new SpecField(name.Name, type));
        findings.Saw($"{field}.{name.Name}", name.Start, name.End, reason);
        Lower(field, trust);
    }

    private void Lower(string field, double trust)
    {
        var before = findings.GetTrust(field);
        findings.Trust(field, before == 0 ? trust : Math.Min(before, trust));
    }
}
