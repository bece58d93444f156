using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onex.Generation.Components;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;
using Onex.Language.Text;

namespace Onex.Generation.Intelligence;

/// <summary>
/// Puts what a model has answered into the reading of a prompt. The answer is untrusted: only values that the model may change are taken,
/// and the whole is read as a spec that anybody could have written. Where it is none, nothing of the answer is taken.
/// </summary>
public static class SpecRefiner
{
    /// <summary>The longest answer, in UTF-16 code units; a longer one is not looked at.</summary>
    public const int MaxAnswerLength = ModelAnswer.MaxLength;

    /// <summary>Of a value whose words stand in the prompt.</summary>
    private const double Shown = 0.75;

    /// <summary>Of a value that a model only says; low enough that a person is asked to look at it.</summary>
    private const double Said = 0.5;

    private const int MaxName = 100;
    private const int MaxNamed = 5;
    private const int MaxQuoted = 200;

    /// <summary>A node without them is none; a model that has nothing to say of them leaves them as they are.</summary>
    private static readonly ImmutableArray<string> Needed = ["operations", "description"];

    /// <param name="reading">By the rules; it must be understood.</param>
    /// <param name="model">As a person knows it.</param>
    public static Refinement Refine(string prompt, PromptReading reading, string model, string answer, ComponentCatalog components)
    {
        var before = reading.Spec ?? throw new ArgumentException("What is not understood cannot be refined.", nameof(reading));
        var name = PlainText.ToOneLine(model, Refinement.MaxModel);
        var read = ModelAnswer.Read(answer);
        if (!read.IsReadable) return Refinement.FallBack(reading, name, read.Failure);

        var warnings = new List<string>();
        var merged = Merge(before, read.Object, warnings);
        var refined = SpecReader.Read(merged.ToJsonString(JsonSerializerOptions.Default), components);
        if (!refined.IsValid) return Refinement.FallBack(reading, name, $"what it answered makes no node: {Describe(refined.Problems[0])}");

        var differences = SpecDifferences.Between(before, refined.Spec);
        var spec = Explain(before, refined.Spec, [.. differences.Select(d => d.Field)], WordsOf(read.Object), prompt, name);
        warnings.AddRange(refined.Warnings);
        return new Refinement(
            reading with { Spec = spec, Warnings = reading.Warnings.AddRange(warnings) },
            new IntelligenceReport(Used: true, name, differences, FallbackReason: null));
    }

    /// <summary>What was refined before, from where it was recorded; null where that cannot be used any more.</summary>
    /// <param name="reading">By the rules; it must be understood.</param>
    public static Refinement? Recall(PromptReading reading, RefinedSpec recorded, ComponentCatalog components)
    {
        var before = reading.Spec ?? throw new ArgumentException("What is not understood cannot be refined.", nameof(reading));
        if (SpecReader.Read(recorded.Spec, components).Spec is not { } spec) return null;
        var differences = SpecDifferences.Between(before, spec);
        if (differences.Any(d => !RefinableValues.Of(before).Contains(d.Field))) return null;
        return new Refinement(reading with { Spec = spec }, new IntelligenceReport(Used: true, recorded.Model, differences, FallbackReason: null));
    }

    /// <summary>The reading with what the model may change, and does. What follows from a changed value is left out, to follow anew.</summary>
    private static JsonObject Merge(NodeSpec before, JsonObject answer, List<string> warnings)
    {
        var merged = JsonSerializer.SerializeToNode(before, NodeSpecJsonContext.Default.NodeSpec)!.AsObject();
        foreach (var key in (string[])["confidence", "evidence", "questions"]) merged.Remove(key);
        var mayChange = RefinableValues.Of(before);
        var changed = answer.Where(v => v.Value is not null && merged.ContainsKey(v.Key) && !JsonNode.DeepEquals(v.Value, merged[v.Key])).ToList();
        foreach (var (key, value) in changed)
        {
            if (!mayChange.Contains(key)) warnings.Add($"The model would change {key}, which is said outright; it stays.");
            else if (Needed.Contains(key) && IsEmpty(value!)) warnings.Add($"The model would leave {key} empty; it stays.");
            else merged[key] = value!.DeepClone();
        }
        if (Gives("service_name") && !Gives("name")) merged.Remove("name");
        if (Gives("name") && !Gives("service_name")) merged.Remove("service_name");
        WarnOfUnknown(answer, merged, warnings);
        return merged;

        bool Gives(string key) => mayChange.Contains(key) && changed.Any(c => c.Key == key);
    }

    private static bool IsEmpty(JsonNode value) => value is JsonArray { Count: 0 } || (value is JsonValue text && text.TryGetValue<string>(out var said) && string.IsNullOrWhiteSpace(said));

    private static void WarnOfUnknown(JsonObject answer, JsonObject merged, List<string> warnings)
    {
        string[] known = [.. RefinableValues.All, "confidence", AnswerSchema.Evidence, "questions"];
        var unknown = answer.Select(v => v.Key).Except(known, StringComparer.Ordinal).ToList();
        if (unknown.Count == 0) return;
        var named = string.Join(", ", unknown.Take(MaxNamed).Select(key => $"\"{PlainText.ToOneLine(key, MaxName)}\""));
        warnings.Add($"The model's answer holds values that no node has; they are not taken: {named}{(unknown.Count > MaxNamed ? ", …" : "")}.");
    }

    /// <summary>The spec with where each value comes from: the words of the prompt that the model names, where they stand there.</summary>
    private static NodeSpec Explain(NodeSpec before, NodeSpec refined, ImmutableArray<string> changed, ImmutableDictionary<string, string> words, string prompt, string model)
    {
        var evidence = before.Evidence.RemoveAll(e => changed.Contains(FieldOf(e.Field))).ToBuilder();
        var confidence = before.Confidence.Fields;
        foreach (var field in changed)
        {
            var said = words.GetValueOrDefault(field, "").Trim();
            var at = said.Length == 0 ? -1 : prompt.IndexOf(said, StringComparison.OrdinalIgnoreCase);
            evidence.Add(at < 0
                ? new SpecEvidence(field, null, "", $"suggested by {model}")
                : new SpecEvidence(field, new TextSpan(at, said.Length), PlainText.ToOneLine(prompt.AsSpan(at, said.Length), MaxQuoted), $"suggested by {model}"));
            confidence = confidence.SetItem(field, at < 0 ? Said : Shown);
        }
        return refined with
        {
            Confidence = SpecConfidence.Of(confidence),
            Evidence = evidence.ToImmutable(),
            Questions = before.Questions.RemoveAll(q => changed.Contains(FieldOf(q.Field))),
        };
    }

    /// <summary>Evidence of an item of a list names the item behind the list.</summary>
    private static string FieldOf(string field) => field.Split('.')[0];

    private static ImmutableDictionary<string, string> WordsOf(JsonObject answer) => answer[AnswerSchema.Evidence] is not JsonObject given
        ? ImmutableDictionary<string, string>.Empty
        : given.Where(w => w.Value is JsonValue value && value.TryGetValue<string>(out _)).ToImmutableDictionary(w => w.Key, w => w.Value!.GetValue<string>(), StringComparer.Ordinal);

    private static string Describe(SpecProblem problem) =>
        PlainText.ToOneLine((problem.Path.Length == 0 ? problem.Message : $"{problem.Path}: {problem.Message}").TrimEnd('.'), MaxQuoted);
}
