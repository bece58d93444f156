using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Gates;
using Onex.Generation.Prompts;
using Onex.Generation.Rendering;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Generation.Components;

/// <summary>
/// What comes of a component's examples and, so that every line of its templates is reached, of nodes with all of its kinds of operation, each alone
/// and all together, with data and without. All in memory.
/// </summary>
internal static class ComponentExamples
{
    private static readonly ImmutableArray<SpecField> Data = [new("id", "UUID"), new("title", "str"), new("total", "Decimal")];

    /// <param name="components">With the component.</param>
    public static ImmutableArray<ComponentFinding> Check(ComponentFolder folder, Component component, ComponentCatalog components)
    {
        var places = ((YamlSequence)((YamlMapping)YamlReader.Read(folder.Files[ComponentFolder.SpecFile]).Root!.Resolved!)["examples"]!).Items;
        ImmutableArray<ComponentFinding> examples =
            [.. component.Examples.Select((prompt, number) => (Fault: FindFault(prompt, component, components), places[number].ContentSpan)).Where(e => e.Fault is not null)
                .Select(e => Find(folder, e.Fault!.Value.Rule, e.ContentSpan, e.Fault!.Value.Message))];
        if (!examples.IsEmpty || !component.HasOwnTemplates) return examples;
        var model = PromptReader.Read(component.Examples[0], PromptOverrides.None, components).Spec!;
        return
        [
            .. Variants(model, component)
                .Select(variant => (Variant: variant, Fault: FindFault(variant, components)))
                .Where(result => result.Fault is not null)
                .Select(result => Find(folder, result.Fault!.Value.Rule, default, $"{Describe(result.Variant)}: {result.Fault.Value.Message}")),
        ];
    }

    private static (RuleDescriptor Rule, string Message)? FindFault(string prompt, Component component, ComponentCatalog components)
    {
        var reading = PromptReader.Read(prompt, PromptOverrides.None, components);
        if (!reading.IsUnderstood) return (ComponentRules.Examples, $"The example is refused: {reading.Error.Message}");
        var spec = reading.Spec;
        if (spec.NodeType != NodeType.Effect) return (ComponentRules.Examples, $"The example asks for a node of type {spec.NodeType.ToPublicName()}; write 'Create EFFECT node …'.");
        return spec.ExternalSystems is [var only] && components.Find(only)?.Name == component.Name
            ? FindFault(spec, components)
            : (ComponentRules.Examples, $"The example names {(spec.ExternalSystems.IsEmpty ? "no system" : string.Join(", ", spec.ExternalSystems))}, not only this component's; say {component.Systems[0]}.");
    }

    private static (RuleDescriptor Rule, string Message)? FindFault(NodeSpec spec, ComponentCatalog components)
    {
        try
        {
            var result = PackageGenerator.Generate(spec, PackageLocation.Standalone, BundledApiIndex.Instance, components);
            if (result.IsFailure(out var error)) return (ComponentRules.Examples, error.Message);
            var files = result.Value;
            var package = NodePackage.Read(files.Files.Select(file => ($"{files.NodeFolder}/{file.Path}", file.Content)), "", spec.NodeType.ToString(), BundledApiIndex.Instance);
            return PackageGates.Check(package).FirstOrDefault(gate => gate.Status == GateStatus.Failed) is { } failed
                ? (ComponentRules.Examples, $"Gate {failed.Id} ({failed.Name}) did not pass: {string.Join(" ", failed.Messages)}")
                : null;
        }
        catch (Exception e) when (e is TemplateException or UnknownSymbolException)
        {
            return (ComponentRules.Templates, e.Message);
        }
    }

    private static IEnumerable<NodeSpec> Variants(NodeSpec model, Component component)
    {
        ImmutableArray<string> all = [.. component.Kinds.Select(kind => kind.Verbs[0]), "frobnicate"];
        foreach (var fields in new[] { [], Data })
        {
            yield return model with { Operations = all, Fields = fields };
            foreach (var operation in all) yield return model with { Operations = [operation], Fields = fields };
        }
    }

    private static string Describe(NodeSpec spec) =>
        $"A node with {(spec.Operations.Length == 1 ? $"the operation {spec.Operations[0]}" : "all operations")} and {(spec.Fields.IsEmpty ? "no fields" : "fields")}";

    private static ComponentFinding Find(ComponentFolder folder, RuleDescriptor rule, TextSpan place, string message) =>
        new(folder.Name, ComponentFolder.SpecFile, new Diagnostic(rule.Code, rule.DefaultSeverity, place, message));
}
