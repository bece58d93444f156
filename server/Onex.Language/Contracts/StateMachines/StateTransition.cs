using Onex.Language.Yaml;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>A transition of a state machine as it is written; what is left out or no text is null.</summary>
public sealed record StateTransition(YamlMapping Mapping)
{
    /// <summary>The <c>from_state</c> of a transition that leaves every state.</summary>
    public const string AnyState = "*";

    public YamlScalar? From => Text("from_state");

    public YamlScalar? To => Text("to_state");

    public YamlScalar? Trigger => Text("trigger");

    public YamlScalar? Name => Text("transition_name");

    /// <summary>Of several transitions for a trigger the one with the highest priority is taken; 0 where none is written.</summary>
    public long Priority => Mapping["priority"] is YamlScalar scalar && scalar.TryGetInteger(out var value) ? value : 0;

    private YamlScalar? Text(string key) => Mapping[key] is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? scalar : null;
}
