using System.Collections.Immutable;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Specs;

/// <summary>What a prompt was understood to ask for. Reviewable, editable, and the only input of the contract.</summary>
/// <param name="ServiceName">snake_case, e.g. <c>postgres_writer</c>.</param>
/// <param name="Name">PascalCase with acronyms kept, e.g. <c>PostgresCRUD</c>.</param>
/// <param name="Domain">snake_case, e.g. <c>infrastructure</c>.</param>
/// <param name="Operations">snake_case verbs or phrases, in the order of the prompt.</param>
/// <param name="Features">Requirements in the prompt's own words.</param>
/// <param name="ExternalSystems">Names as their makers write them, e.g. <c>PostgreSQL</c>.</param>
/// <param name="Fields">Data that the prompt names.</param>
/// <param name="Inputs">What the node takes, where the prompt says so or a computation needs it.</param>
/// <param name="Outputs">What it gives back.</param>
/// <param name="Computations">What a COMPUTE or REDUCER works out; empty where the prompt does not say how, with a question.</param>
/// <param name="InitialState">Where a REDUCER begins; null where it has no states.</param>
/// <param name="TerminalStates">The states that nothing leads out of.</param>
/// <param name="Intents">What a REDUCER asks for when a result reaches a threshold.</param>
public sealed record NodeSpec(
    NodeType NodeType,
    string ServiceName,
    string Name,
    string Domain,
    string Description,
    ImmutableArray<string> Operations,
    ImmutableArray<string> Features,
    ImmutableArray<string> ExternalSystems,
    ImmutableArray<SpecField> Fields,
    ImmutableArray<SpecField> Inputs,
    ImmutableArray<SpecField> Outputs,
    ImmutableArray<Computation> Computations,
    ImmutableArray<string> States,
    string? InitialState,
    ImmutableArray<string> TerminalStates,
    ImmutableArray<SpecTransition> Transitions,
    ImmutableArray<SpecIntent> Intents,
    ImmutableArray<SpecStep> Steps,
    SpecConfidence Confidence,
    ImmutableArray<SpecEvidence> Evidence,
    ImmutableArray<SpecQuestion> Questions);
