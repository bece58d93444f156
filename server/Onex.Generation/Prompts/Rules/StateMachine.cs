using System.Collections.Immutable;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The states of a REDUCER and how it goes from one to the next.</summary>
internal sealed record StateMachine(
    ImmutableArray<string> States, string? Initial, ImmutableArray<string> Terminal, ImmutableArray<SpecTransition> Transitions)
{
    public static StateMachine None { get; } = new([], null, [], []);
}
