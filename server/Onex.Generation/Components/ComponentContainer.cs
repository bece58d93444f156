using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>How a system is run where there is none yet.</summary>
/// <param name="Image">With its tag.</param>
/// <param name="Ports">The first is the one that a node uses.</param>
/// <param name="Command">Instead of the image's own; empty for that.</param>
/// <param name="Environment">Variables with their values.</param>
/// <param name="Secrets">Variables whose values are secrets, each with the name of one.</param>
/// <param name="Ready">A command in the container that succeeds when the system takes work; empty where it has none.</param>
internal sealed record ComponentContainer(
    string Image,
    ImmutableArray<int> Ports,
    ImmutableArray<string> Command,
    ImmutableArray<KeyValuePair<string, string>> Environment,
    ImmutableArray<KeyValuePair<string, string>> Secrets,
    ImmutableArray<string> Ready);
