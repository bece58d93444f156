using System.Globalization;
using Onex.Generation.Specs;
using Onex.Language.Contracts.Computations;

namespace Onex.Cli.Output;

/// <summary>A reading of a prompt for a person: each value with the words it came from.</summary>
internal static class SpecReport
{
    public static void Write(TextWriter writer, NodeSpec spec)
    {
        var style = Style.For(writer);
        Row("node_type", spec.NodeType.ToPublicName());
        Row("service_name", spec.ServiceName);
        Row("name", spec.Name);
        Row("domain", spec.Domain);
        Row("description", spec.Description);
        Row("operations", string.Join(", ", spec.Operations));
        Row("features", string.Join("; ", spec.Features));
        Row("external_systems", string.Join(", ", spec.ExternalSystems));
        Row("fields", string.Join(", ", spec.Fields.Select(f => $"{f.Name}: {f.Type}")));
        Row("inputs", string.Join(", ", spec.Inputs.Select(f => $"{f.Name}: {f.Type}")));
        Row("outputs", string.Join(", ", spec.Outputs.Select(f => $"{f.Name}: {f.Type}")));
        Row("computations", string.Join("; ", spec.Computations.Select(ComputationText.Describe)));
        Row("states", string.Join(", ", spec.States));
        Row("initial_state", spec.InitialState ?? "");
        Row("terminal_states", string.Join(", ", spec.TerminalStates));
        Row("transitions", string.Join(", ", spec.Transitions.Select(t => $"{t.FromState} → {t.ToState} on {t.Trigger}")));
        Row("intents", string.Join(", ", spec.Intents.Select(i => string.Create(CultureInfo.InvariantCulture, $"{i.Name} when {i.Result} {i.Comparison} {i.Threshold}"))));
        Row("steps", string.Join("; ", spec.Steps.Select(Describe)));
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"confidence",-17} {spec.Confidence.Overall:0.00}"));
        writer.WriteLine();
        foreach (var evidence in spec.Evidence)
        {
            var words = evidence.Span is null ? "(not said)" : $"“{evidence.Text}”";
            writer.WriteLine($"  {evidence.Field}: {words} {style.Dim("– " + evidence.Reason)}");
        }
        foreach (var question in spec.Questions) writer.WriteLine($"  {style.Yellow("?")} {question.Text} {(question.Choices.IsEmpty ? "" : $"({string.Join(" / ", question.Choices)})")}".TrimEnd());

        void Row(string label, string value)
        {
            if (value.Length == 0) return;
            var sure = spec.Confidence.Fields.TryGetValue(label, out var confidence)
                ? string.Create(CultureInfo.InvariantCulture, $"  {style.Dim($"{confidence:0.00}")}")
                : "";
            writer.WriteLine($"{label,-17} {value}{sure}");
        }
    }

    private static string Describe(SpecStep step)
    {
        var text = step.Needs.IsEmpty ? step.Name : $"{step.Name} after {string.Join(", ", step.Needs)}";
        if (step.Node is not null) text += $" by {step.Node}";
        if (step.Retries > 0) text += string.Create(CultureInfo.InvariantCulture, $", {step.Retries} retries");
        return step.OnFailure switch
        {
            FailurePolicy.Skip => text + ", skipped on failure",
            FailurePolicy.Compensate => $"{text}, compensated on failure{(step.Compensation is null ? "" : $" by {step.Compensation}")}",
            _ => text,
        };
    }
}
