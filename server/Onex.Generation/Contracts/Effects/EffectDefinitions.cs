using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Effects;

/// <summary>Puts together the models of an EFFECT: what every node has, what its component needs, and the data that the prompt names.</summary>
internal static class EffectDefinitions
{
    public static ImmutableArray<ModelDefinition> Compose(NodeNaming naming, Component component, ImmutableArray<string> kinds, int systems)
    {
        var spec = naming.Spec;
        var definitions = ImmutableArray.CreateBuilder<ModelDefinition>();
        definitions.Add(Define("input", $"A request to {spec.Name}.", [CommonProperties.Operation(naming, "What to do."), CommonProperties.CorrelationId(hasDefault: true)]));
        definitions.Add(Define("output", $"What {spec.Name} did.", [CommonProperties.Operation(naming, "What was done."), CommonProperties.CorrelationId(hasDefault: false)]));
        definitions.Add(Define("config", $"How {spec.Name} works.", []));
        if (!spec.Fields.IsEmpty) definitions.Add(new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {spec.Name} works with.", [.. spec.Fields.Select(field => Held(CommonProperties.Optional(field), component))]));
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

    /// <summary>A field of the record with the type that the component holds such data as.</summary>
    private static PropertyDefinition Held(PropertyDefinition property, Component component) => property with { Type = Held(property.Type, component) };

    private static PropertyType Held(PropertyType type, Component component) => type with
    {
        Name = component.RecordTypes.GetValueOrDefault(type.Name, type.Name),
        Items = type.Items is null ? null : Held(type.Items, component),
        Values = type.Values is null ? null : Held(type.Values, component),
    };

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
