using System.Text.Json;
using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;

namespace Onex.Generation.Tests.Prompts;

/// <summary>The shared cases, as far as they speak of what a prompt is read as.</summary>
public sealed class PromptCaseTests
{
    /// <summary>How an expectation's key is read off a spec. Keys that are not here are about later stages, or about ids of a run.</summary>
    private static readonly Dictionary<string, Func<NodeSpec, object>> Values = new()
    {
        ["node_type"] = s => UpperType(s),
        ["node_name"] = s => s.Name,
        ["class_prefix"] = s => s.Name,
        ["service_name_pascal"] = s => s.Name,
        ["service_name"] = s => s.ServiceName,
        ["service_name_snake"] = s => s.ServiceName,
        ["domain"] = s => s.Domain,
        ["description"] = s => s.Description,
        ["operations"] = s => s.Operations.AsEnumerable(),
        ["functional_requirements"] = s => s.Features.AsEnumerable(),
        ["external_systems"] = s => s.ExternalSystems.AsEnumerable(),
        ["confidence"] = s => s.Confidence.Overall,
        ["node_type_confidence"] = s => s.Confidence.Fields["node_type"],
        ["node_name_confidence"] = s => s.Confidence.Fields["name"],
        ["domain_confidence"] = s => s.Confidence.Fields["domain"],
        ["workflow_steps"] = s => s.Steps.Select(step => step.Name.Replace('_', ' ')),
        ["node_dir"] = s => $"node_{s.Domain}_{s.ServiceName}_{s.NodeType.ToString().ToLowerInvariant()}",
        ["class_name"] = s => $"Node{s.Name}{s.NodeType}",
        ["input_model"] = s => $"Model{s.Name}Input",
    };

    [Fact]
    public void The_shared_cases_are_met_but_for_the_listed_exceptions()
    {
        var failures = new List<string>();
        var unused = PromptCaseExceptions.Reasons.Keys.ToHashSet();
        var checkedCount = 0;
        foreach (var promptCase in PromptCase.ReadAll())
        {
            foreach (var (key, failure) in Check(promptCase))
            {
                checkedCount++;
                if (failure is null) continue;
                if (!unused.Remove((promptCase.Id, key))) failures.Add($"{promptCase.Id} {key}: {failure}   <- {JsonSerializer.Serialize(promptCase.Prompt)}");
            }
        }

        failures.ShouldBeEmpty();
        unused.ShouldBeEmpty("an exception that is not needed any more must go");
        checkedCount.ShouldBeGreaterThan(200);
    }

    private static IEnumerable<(string Key, string? Failure)> Check(PromptCase promptCase)
    {
        if (promptCase.Prompt is null) yield break;
        var reading = PromptReader.Read(promptCase.Prompt, OverridesOf(promptCase));
        var expected = promptCase.Expected;
        if (expected.TryGetProperty("error", out _) || (expected.TryGetProperty("success", out var success) && !success.GetBoolean()))
        {
            yield return ("error", reading.Error?.Code == ErrorCodes.InvalidPrompt ? null : "it was not refused");
            if (expected.TryGetProperty("message_icontains", out var message))
                yield return ("message", reading.Error!.Message.Contains(message.GetString()!, StringComparison.OrdinalIgnoreCase) ? null : reading.Error.Message);
            yield break;
        }
        if (!reading.IsUnderstood)
        {
            yield return ("parses", $"refused: {reading.Error.Message}");
            yield break;
        }
        if (expected.TryGetProperty("parses", out _)) yield return ("parses", null);
        foreach (var property in expected.EnumerateObject())
        {
            if (Values.TryGetValue(property.Name, out var read)) yield return (property.Name, Expectation.Explain(property.Value, read(reading.Spec)));
        }
    }

    /// <summary>The cases of single fields were run with the node type as an argument, which only their note tells.</summary>
    private static PromptOverrides OverridesOf(PromptCase promptCase)
    {
        if (promptCase.Method != "_extract_node_name" || promptCase.Note is null) return PromptOverrides.None;
        var type = promptCase.Note.Split(' ').FirstOrDefault(word => Enum.GetNames<NodeType>().Contains(word, StringComparer.OrdinalIgnoreCase));
        return new PromptOverrides(type);
    }

    private static string UpperType(NodeSpec spec) => spec.NodeType.ToString().ToUpperInvariant();
}
