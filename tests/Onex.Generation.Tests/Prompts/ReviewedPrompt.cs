using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Prompts;

/// <summary>A prompt and, in lines that a person can review, what it is read as.</summary>
internal sealed record ReviewedPrompt(string Prompt, string Reading)
{
    private const string PromptMark = "> ";

    /// <summary>Blocks separated by empty lines: a prompt after <c>&gt; </c>, with <c>\n</c> and <c>\t</c> for what a line cannot hold, then the reading.</summary>
    public static IReadOnlyList<ReviewedPrompt> ReadAll(string text) =>
    [
        .. from block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
           let lines = block.Trim('\n').Split('\n')
           where lines[0].StartsWith(PromptMark, StringComparison.Ordinal)
           select new ReviewedPrompt(
               lines[0][PromptMark.Length..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
               string.Join('\n', lines[1..])),
    ];

    private static bool IsPlainChain(IReadOnlyList<SpecStep> steps) =>
        steps.Select((step, i) => step.Node is null && step.Retries == 0 && step.OnFailure == FailurePolicy.Stop && step.Needs.SequenceEqual(i == 0 ? [] : [steps[i - 1].Name])).All(plain => plain);

    private static string Describe(SpecStep step) =>
        $"{step.Name} needs [{string.Join(", ", step.Needs)}]{(step.Node is null ? "" : $" node {step.Node}")}{(step.Retries == 0 ? "" : $" retries {step.Retries}")}"
        + $"{(step.OnFailure == FailurePolicy.Stop ? "" : $" on failure {step.OnFailure.ToString().ToLowerInvariant()} {step.Compensation}".TrimEnd())}";

    public string Show() => $"{PromptMark}{Prompt.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\n{Reading}\n";

    public static string Describe(PromptReading reading)
    {
        if (!reading.IsUnderstood) return $"refused: {reading.Error.Code}: {reading.Error.Message}";
        var spec = reading.Spec;
        List<string> lines =
        [
            $"{spec.NodeType.ToString().ToUpperInvariant()} {spec.ServiceName} {spec.Name} in {spec.Domain}",
            $"operations: {string.Join(", ", spec.Operations)}",
            $"description: {spec.Description}",
        ];
        Add("systems", string.Join(", ", spec.ExternalSystems));
        Add("features", string.Join(" | ", spec.Features));
        Add("fields", string.Join(", ", spec.Fields.Select(f => $"{f.Name}: {f.Type}")));
        Add("inputs", string.Join(", ", spec.Inputs.Select(f => $"{f.Name}: {f.Type}")));
        Add("outputs", string.Join(", ", spec.Outputs.Select(f => $"{f.Name}: {f.Type}")));
        foreach (var computation in spec.Computations) Add("computes", ComputationText.Describe(computation));
        Add("states", string.Join(", ", spec.States));
        Add("initial", spec.InitialState ?? "");
        Add("terminal", string.Join(", ", spec.TerminalStates));
        Add("transitions", string.Join(", ", spec.Transitions.Select(t => $"{t.FromState} -> {t.ToState} on {t.Trigger}")));
        if (IsPlainChain(spec.Steps)) Add("steps", string.Join(" -> ", spec.Steps.Select(s => s.Name)));
        else foreach (var step in spec.Steps) Add("step", Describe(step));
        Add("asks about", string.Join(", ", spec.Questions.Select(q => q.Field).Distinct()));
        return string.Join('\n', lines);

        void Add(string key, string value)
        {
            if (value.Length > 0) lines.Add($"{key}: {value}");
        }
    }
}
