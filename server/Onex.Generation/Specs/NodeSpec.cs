using System.Collections.Immutable;

namespace Onex.Generation.Specs;

/// <summary>What a prompt was understood to ask for. Reviewable, editable, and the only input of the contract.</summary>
/// <param name="ServiceName">snake_case, e.g. <c>postgres_writer</c>.</param>
/// <param name="Name">PascalCase with acronyms kept, e.g. <c>PostgresCRUD</c>.</param>
/// <param name="Domain">snake_case, e.g. <c>infrastructure</c>.</param>
/// <param name="Operations">snake_case verbs or phrases, in the order of the prompt.</param>
/// <param name="Features">Requirements in the prompt's own words.</param>
/// <param name="ExternalSystems">Names as their makers write them, e.g. <c>PostgreSQL</c>.</param>
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
    ImmutableArray<string> States,
    ImmutableArray<SpecTransition> Transitions,
    ImmutableArray<SpecStep> Steps,
    SpecConfidence Confidence,
    ImmutableArray<SpecEvidence> Evidence,
    ImmutableArray<SpecQuestion> Questions);
