using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Puts together the models of a node: what every node has, what its component needs, and the data that the prompt names.</summary>
internal static class DefinitionComposer
{
    public const string RecordRole = "record";

    public static ImmutableArray<ModelDefinition> Compose(NodeNaming naming, Component component, ImmutableArray<string> kinds, int systems)
    {
        var spec = naming.Spec;
        var definitions = ImmutableArray.CreateBuilder<ModelDefinition>();
        definitions.Add(Define("input", $"A request to {spec.Name}.", [Operation(naming, "What to do."), CorrelationId(hasDefault: true)]));
        definitions.Add(Define("output", $"What {spec.Name} did.", [Operation(naming, "What was done."), CorrelationId(hasDefault: false)]));
        definitions.Add(Define("config", $"How {spec.Name} works.", []));
        if (!spec.Fields.IsEmpty) definitions.Add(new ModelDefinition(naming.ModelClass(RecordRole), $"The data that {spec.Name} works with.", [.. spec.Fields.Select(Field)]));
        return definitions.ToImmutable();

        ModelDefinition Define(string role, string description, ImmutableArray<PropertyDefinition> common)
        {
            var own = component.Models.FirstOrDefault(model => model.Role == role)?.Properties ?? [];
            var chosen = own.Where(property => Applies(property, !spec.Fields.IsEmpty, kinds, systems)).Select(property => Resolve(property.Definition, naming));
            return new ModelDefinition(naming.ModelClass(role), description, [.. common, .. chosen]);
        }
    }

    private static bool Applies(ComponentProperty property, bool isTyped, ImmutableArray<string> kinds, int systems) =>
        (property.When switch
        {
            "typed" => isTyped,
            "untyped" => !isTyped,
            "several" => systems > 1,
            "single" => systems == 1,
            _ => true,
        })
        && (property.Kinds.IsEmpty || property.Kinds.Any(kind => kinds.Contains(kind)));

    private static PropertyDefinition Operation(NodeNaming naming, string description) => new(
        "operation",
        new PropertyType("enum", false, null, null, naming.OperationEnum, naming.Spec.Operations),
        description,
        true,
        null,
        "",
        []);

    private static PropertyDefinition CorrelationId(bool hasDefault) => new(
        "correlation_id",
        new PropertyType("uuid"),
        hasDefault ? "Follows the request through all systems." : "The request's own.",
        !hasDefault,
        null,
        hasDefault ? "uuid4" : "",
        []);

    /// <summary>The name of data that Python keeps for itself was mended in the spec; the contract carries the real one.</summary>
    private static PropertyDefinition Field(SpecField field)
    {
        var real = field.Name.TrimEnd('_');
        var name = real.Length < field.Name.Length && PythonNames.ToFieldName(real) == field.Name ? real : field.Name;
        return new PropertyDefinition(name, FieldTypes.Parse(field.Type) with { Nullable = true }, $"The {name.Replace('_', ' ')}.", false, null, "", []);
    }

    /// <summary>A component's spec names models by their role.</summary>
    private static PropertyDefinition Resolve(PropertyDefinition property, NodeNaming naming) =>
        property with
        {
            Type = Resolve(property.Type, naming),
            Default = property.Default is { } value ? value with { Text = value.Text.Replace("{service}", naming.Spec.ServiceName, StringComparison.Ordinal) } : null,
        };

    private static PropertyType Resolve(PropertyType type, NodeNaming naming) => type with
    {
        Reference = type.Name == "ref" ? naming.ModelClass(type.Reference) : type.Reference,
        Items = type.Items is null ? null : Resolve(type.Items, naming),
        Values = type.Values is null ? null : Resolve(type.Values, naming),
    };
}
