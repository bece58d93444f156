using Onex.Language.Yaml;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>A state of a state machine as it is written.</summary>
/// <param name="Name">The scalar that names it.</param>
/// <param name="Mapping">Null for a state that is written as its name alone.</param>
public sealed record StateDefinition(YamlScalar Name, YamlMapping? Mapping)
{
    /// <summary>The state says of itself that the machine ends in it.</summary>
    public bool SaysTerminal => Mapping?["is_terminal"] is YamlScalar scalar && scalar.TryGetBoolean(out var value) && value;
}
