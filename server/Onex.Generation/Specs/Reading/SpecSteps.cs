using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Rendering.Orchestrators;

namespace Onex.Generation.Specs.Reading;

/// <summary>The workflow of an ORCHESTRATOR.</summary>
internal static class SpecSteps
{
    public static ImmutableArray<SpecStep> Read(JsonObjectReader json, SpecNotes notes)
    {
        var steps = ImmutableArray.CreateBuilder<SpecStep>();
        var needs = new List<(string Name, string Path)>();
        foreach (var (item, path) in json.Items("steps", StepRule.MaxSteps))
        {
            if (JsonObjectReader.Of(item, path, notes, "name", "needs", "node", "on_failure", "retries", "compensation") is not { } step) continue;
            var name = SpecItems.ReadMember(step.Text("name"), step.PathOf("name"), notes);
            if (name.Length == 0) continue;
            if (steps.Any(other => other.Name == name)) notes.Refuse(step.PathOf("name"), $"There are two steps of the name {name}.");
            var needed = step.PlacedTexts("needs", StepRule.MaxSteps).Select(need => (Name: SpecItems.ReadMember(need.Text, need.Path, notes), need.Path)).ToList();
            needs.AddRange(needed);
            steps.Add(new SpecStep(
                name, [.. needed.Select(need => need.Name).Distinct()], ReadNode(step, notes), ReadPolicy(step, notes), ReadRetries(step, notes),
                step.Has("compensation") ? SpecItems.ReadMember(step.Text("compensation"), step.PathOf("compensation"), notes) : null));
        }
        foreach (var (name, path) in needs.Where(need => need.Name.Length > 0 && steps.All(step => step.Name != need.Name)))
            notes.Refuse(path, $"There is no step {name}.", $"Use one of {string.Join(", ", steps.Select(step => step.Name))}");
        return steps.ToImmutable();
    }

    private static string? ReadNode(JsonObjectReader step, SpecNotes notes)
    {
        if (!step.Has("node")) return null;
        var node = step.Text("node");
        if (PythonNames.IsIdentifier(node) && NodeClassName.Split(node) is not null) return node;
        notes.Refuse(step.PathOf("node"), $"\"{PlainText.ToOneLine(node, PythonNames.MaxLength)}\" is no class of a node.", "Write it as NodeOrderValidatorCompute, or leave it out");
        return null;
    }

    private static FailurePolicy ReadPolicy(JsonObjectReader step, SpecNotes notes)
    {
        var written = step.Text("on_failure");
        if (written.Length == 0) return FailurePolicy.Stop;
        foreach (var policy in Enum.GetValues<FailurePolicy>())
        {
            if (policy.ToString().Equals(written, StringComparison.OrdinalIgnoreCase)) return policy;
        }
        notes.Refuse(step.PathOf("on_failure"), $"\"{PlainText.ToOneLine(written, PythonNames.MaxLength)}\" says nothing of a failure.", "Use stop, skip or compensate");
        return FailurePolicy.Stop;
    }

    private static int ReadRetries(JsonObjectReader step, SpecNotes notes)
    {
        var retries = step.Number("retries") ?? 0;
        if (retries is >= 0 and <= PackageWorkflow.MaxRetries && retries == decimal.Truncate(retries)) return (int)retries;
        notes.Refuse(step.PathOf("retries"), $"This must be a whole number between 0 and {PackageWorkflow.MaxRetries}.");
        return 0;
    }
}
