using System.Globalization;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Tests.Prompts;

/// <summary>What a prompt is read as, in lines that a person can review.</summary>
internal static class PromptReadingText
{
    public static string Of(PromptReading reading)
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
        Add("intents", string.Join(", ", spec.Intents.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Name} when {i.Result} {i.Comparison} {i.Threshold}"))));
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

    private static bool IsPlainChain(IReadOnlyList<SpecStep> steps) =>
        steps.Select((step, i) => step.Node is null && step.Retries == 0 && step.OnFailure == FailurePolicy.Stop && step.Needs.SequenceEqual(i == 0 ? [] : [steps[i - 1].Name])).All(plain => plain);

    private static string Describe(SpecStep step) =>
        $"{step.Name} needs [{string.Join(", ", step.Needs)}]{(step.Node is null ? "" : $" node {step.Node}")}{(step.Retries == 0 ? "" : $" retries {step.Retries}")}"
        + $"{(step.OnFailure == FailurePolicy.Stop ? "" : $" on failure {step.OnFailure.ToString().ToLowerInvariant()} {step.Compensation}".TrimEnd())}";
}
