using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>
/// What an orchestrator can be asked to do: to run its workflow. The verbs of a prompt are mostly those of its steps, which nobody asks for
/// one by one; a single one that is none of them is what the workflow as a whole does.
/// </summary>
internal static class WorkflowOperations
{
    /// <summary>The kind of an operation that runs the workflow.</summary>
    public const string Workflow = "workflow";

    private const string Usual = "run";

    /// <summary>Verbs that mean the workflow as a whole, beside those that the vocabulary has for orchestrators.</summary>
    private static readonly HashSet<string> Running = new(StringComparer.Ordinal) { "run", "execute", "start", "begin", "launch", "trigger", "perform", "do", "handle", "process" };

    public static ImmutableArray<IoOperation> Of(NodeSpec spec)
    {
        if (spec.Steps.IsEmpty) return [.. spec.Operations.Select(Leave)];
        var steps = spec.Steps.Select(step => Stems(step.Name)).ToList();
        var own = spec.Operations.Where(operation => !steps.Exists(step => step.IsSupersetOf(Stems(operation)))).ToList();
        if (own is [var only]) return [Run(only, spec)];
        if (!own.Exists(Runs)) own.Insert(0, Usual);
        return [.. own.Select(operation => Runs(operation) ? Run(operation, spec) : Leave(operation))];
    }

    private static IoOperation Run(string operation, NodeSpec spec) =>
        new(operation, Workflow, $"Runs the workflow: {string.Join(", ", spec.Steps.Select(step => step.Name.Replace('_', ' ')))}.", []);

    private static IoOperation Leave(string operation) => new(operation, IoOperation.Custom, $"Does '{operation.Replace('_', ' ')}'.", []);

    private static bool Runs(string operation) =>
        Stem(operation.Split('_')[0]) is var verb && (Running.Contains(verb) || Verbs.Find(verb)?.Verb is { NodeType: NodeType.Orchestrator } or { IsLight: true });

    private static HashSet<string> Stems(string name) => [.. PythonNames.ToMemberName(name).Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Stem)];

    /// <summary>"charges", "charging" and "charge" are one, and so are "validation", "validator" and "validate".</summary>
    private static string Stem(string word) => Verbs.Find(word)?.Verb.Lemma ?? Verbs.FindByRole(word)?.Lemma ?? Nouns.ToSingular(word);
}
