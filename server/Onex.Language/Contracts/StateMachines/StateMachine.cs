using System.Collections.Immutable;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.StateMachines;

/// <summary>
/// The state machine of a contract as it is written: the section <c>state_machine</c>, or <c>state_transitions</c> as it was called before.
/// </summary>
public sealed class StateMachine
{
    private static readonly string[] Sections = ["state_machine", "state_transitions"];

    private StateMachine(YamlEntry entry, YamlMapping mapping)
    {
        Entry = entry;
        Mapping = mapping;
        InitialState = mapping["initial_state"] is YamlScalar { IsNull: false, Value.Length: > 0 } initial ? initial : null;
        StatesList = mapping["states"] as YamlSequence;
        States = [.. Items(mapping, "states").Select(ReadState).OfType<StateDefinition>()];
        Transitions = [.. Items(mapping, "transitions").OfType<YamlMapping>().Select(t => new StateTransition(t))];
        TerminalStates = [.. Items(mapping, "terminal_states").OfType<YamlScalar>()];
        ErrorStates = [.. Items(mapping, "error_states").OfType<YamlScalar>()];
        StateNames = [.. States.Select(s => s.Name.Value)];
        TerminalNames = [.. TerminalStates.Select(s => s.Value), .. States.Where(s => s.SaysTerminal).Select(s => s.Name.Value)];
    }

    /// <summary>The section's key and value.</summary>
    public YamlEntry Entry { get; }

    public YamlMapping Mapping { get; }

    /// <summary>Null where it is left out or no text.</summary>
    public YamlScalar? InitialState { get; }

    public YamlSequence? StatesList { get; }

    /// <summary>The states that have a name, in the order of the text.</summary>
    public ImmutableArray<StateDefinition> States { get; }

    public ImmutableArray<StateTransition> Transitions { get; }

    /// <summary>What <c>terminal_states</c> lists.</summary>
    public ImmutableArray<YamlScalar> TerminalStates { get; }

    /// <summary>What <c>error_states</c> lists.</summary>
    public ImmutableArray<YamlScalar> ErrorStates { get; }

    public ImmutableHashSet<string> StateNames { get; }

    /// <summary>The states that are terminal by the list or by themselves.</summary>
    public ImmutableHashSet<string> TerminalNames { get; }

    /// <summary>What leads from where to where; null where a name leads nowhere, so that nothing certain can be said of the whole.</summary>
    public StateGraph? Graph => field ??= StateGraph.Of(this);

    /// <returns>Null where the contract has no such section, or one that is no mapping with states.</returns>
    internal static StateMachine? Read(YamlMapping? root)
    {
        foreach (var section in Sections)
        {
            if (root?.Find(section) is { Value.Resolved: YamlMapping mapping } entry && mapping["states"] is YamlSequence) return new StateMachine(entry, mapping);
        }
        return null;
    }

    private static IEnumerable<YamlNode?> Items(YamlMapping mapping, string key) =>
        mapping[key] is YamlSequence list ? list.Items.Select(item => item.Resolved) : [];

    private static StateDefinition? ReadState(YamlNode? item) => item switch
    {
        YamlScalar { IsNull: false, Value.Length: > 0 } name => new StateDefinition(name, null),
        YamlMapping mapping when (mapping["state_name"] ?? mapping["name"]) is YamlScalar { IsNull: false, Value.Length: > 0 } name => new StateDefinition(name, mapping),
        _ => null,
    };
}
