using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Workflows;

/// <summary>A node of an execution graph as it is written.</summary>
/// <param name="Item">The list's item, be it a mapping or not.</param>
public sealed record WorkflowStep(YamlNode Item)
{
    private static readonly string[] DependencyKeys = ["depends_on", "dependencies"];

    public YamlMapping? Mapping => Item.Resolved as YamlMapping;

    /// <summary>The scalar that names the step; null where it is left out or no text.</summary>
    public YamlScalar? Id => Mapping?["node_id"] is YamlScalar { IsNull: false, Value.Length: > 0 } id ? id : null;

    /// <summary>What is shown of the step beside its id.</summary>
    public YamlEntry? Name => Mapping?.Find("step_name") ?? Mapping?.Find("node_name") ?? Requirements?.Find("step_name");

    public YamlEntry? NodeType => Mapping?.Find("node_type");

    /// <summary>The steps that come before this one, in the order of the text.</summary>
    public ImmutableArray<YamlScalar> DependsOn { get; } =
        Item.Resolved is YamlMapping mapping
            ? [.. DependencyKeys.SelectMany(key => mapping[key].Scalars())]
            : [];

    /// <summary>A setting of the step, by itself or among its <c>node_requirements</c>.</summary>
    public YamlEntry? Setting(string key) => Mapping?.Find(key) ?? Requirements?.Find(key);

    private YamlMapping? Requirements => Mapping?["node_requirements"] as YamlMapping;
}
