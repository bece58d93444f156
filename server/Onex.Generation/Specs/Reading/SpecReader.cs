using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Gates;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Rendering;
using Onex.Language.Api;

namespace Onex.Generation.Specs.Reading;

/// <summary>
/// Reads a NodeSpec from its JSON (<see cref="NodeSpecJson"/>), as a person or a program has edited it. Nobody is trusted: each value is held
/// to what the reader of prompts demands of it and brought into the same form. What follows from another value may be left out (the name from
/// <c>service_name</c>, or the other way), as may <c>confidence</c>, which is then 1, <c>evidence</c>, <c>questions</c> and empty lists.
/// </summary>
public static class SpecReader
{
    /// <summary>The longest JSON, in UTF-16 code units.</summary>
    public const int MostCharacters = 256 * 1024;

    private const int MostDepth = 16;

    private static readonly string[] Members =
    [
        "node_type", "service_name", "name", "domain", "description", "operations", "features", "external_systems", "fields", "inputs", "outputs",
        "computations", "states", "initial_state", "terminal_states", "transitions", "intents", "steps", "confidence", "evidence", "questions",
        // Printed beside a spec that a model has looked over; it decides nothing.
        "intelligence",
    ];

    /// <summary>Where a trial is rendered to; no finding depends on it.</summary>
    private static readonly PackageLocation Anywhere = new(NodeLayout.Versioned, "");

    /// <summary>Knows the systems of the product's own components.</summary>
    public static SpecReading Read(string json) => Read(json, ComponentCatalog.Bundled);

    public static SpecReading Read(string json, ComponentCatalog components)
    {
        var notes = new SpecNotes();
        var spec = Parse(json, notes) is { } document ? Read(document, notes, components) : null;
        ImmutableArray<string> expected = spec is null || !notes.Problems.IsEmpty ? [] : TryOut(spec, notes, components);
        return notes.Problems.IsEmpty && spec is not null
            ? new SpecReading(spec, [], notes.Warnings, expected)
            : new SpecReading(null, notes.Problems, [], []);
    }

    private static JsonElement? Parse(string json, SpecNotes notes)
    {
        if (json.Length > MostCharacters)
        {
            notes.Refuse("", string.Create(CultureInfo.InvariantCulture, $"The spec is too long: {json.Length} characters, at most {MostCharacters}."));
            return null;
        }
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostDepth });
            var root = document.RootElement.Clone();
            if (WellFormedText.IsIn(root)) return root;
            notes.Refuse("", "The spec holds half of a character that takes two (a lone surrogate).");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            // An ArgumentException is what half a surrogate pair outside of an escape gives.
            notes.Refuse("", $"The spec is no JSON: {PlainText.ToOneLine(e.Message, 200)}", "Start from what 'onexgen parse --json' prints.");
        }
        return null;
    }

    private static NodeSpec? Read(JsonElement root, SpecNotes notes, ComponentCatalog components)
    {
        if (JsonObjectReader.Of(root, "", notes, Members) is not { } json) return null;
        var type = SpecNames.ReadType(json, notes);
        var name = SpecNames.ReadName(json, notes);
        var domain = SpecNames.ReadDomain(json, notes);
        if (type is not { } nodeType || name is null) return null;
        var description = PlainText.ToOneLine(json.Text("description"), DescriptionRule.MaxLength);
        var machine = SpecStates.Read(json, notes);
        var spec = new NodeSpec(
            nodeType,
            name.Snake,
            name.Pascal,
            domain,
            description.Length > 0 ? description : $"{nodeType.ToPublicName()} node {name.Pascal}",
            SpecOperations.Read(json, notes),
            SpecItems.ReadPhrases(json, "features", FeatureRule.MaxFeatures, FeatureRule.MaxLength),
            SpecItems.ReadSystems(json, components),
            SpecFields.Read(json, "fields", notes),
            SpecFields.Read(json, "inputs", notes),
            SpecFields.Read(json, "outputs", notes),
            SpecComputations.Read(json, notes),
            machine.States,
            machine.Initial,
            machine.Terminal,
            machine.Transitions,
            SpecIntents.Read(json, notes),
            SpecSteps.Read(json, notes),
            SpecOrigins.ReadConfidence(json, notes),
            SpecOrigins.ReadEvidence(json, notes),
            SpecOrigins.ReadQuestions(json, notes));
        SpecFit.Check(spec, notes);
        return SpecOperations.Complete(spec, components, notes);
    }

    /// <summary>What only shows once a package is made of it, e.g. two values that get the same name in Python.</summary>
    /// <returns>What G7 and G8 warn of.</returns>
    private static ImmutableArray<string> TryOut(NodeSpec spec, SpecNotes notes, ComponentCatalog components)
    {
        var files = PackageGenerator.Generate(spec, Anywhere, BundledApiIndex.Instance, components);
        if (!files.IsFailure(out var error)) return [.. SpecificationGate.Check(spec).Messages, .. RenderingGate.Check(files.Value).Messages];
        notes.Refuse("", $"No node can be made of it. {error.Message}");
        return [];
    }
}
