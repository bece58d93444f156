using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>Phrases by which prompts name a system.</summary>
/// <param name="System">One of the component's systems.</param>
/// <param name="Kind">What it is, e.g. <c>database</c>.</param>
/// <param name="IsAssumed">The phrases say only the kind.</param>
/// <param name="BesideSending">They count only in a prompt that sends something.</param>
/// <param name="Prefix">The first word of the name of a node about it; empty for the word of the prompt.</param>
/// <param name="Domain">The domain of a node about it.</param>
/// <param name="Phrases">With a capital matched as written, else in any case.</param>
internal sealed record ComponentWords(
    string System, string Kind, bool IsAssumed, bool BesideSending, string Prefix, string Domain, ImmutableArray<string> Phrases);
