using Onex.Generation.Components;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>A system outside the node that a prompt can name.</summary>
/// <param name="Name">As its makers write it.</param>
/// <param name="Kind">What it is, which decides its usual operations.</param>
/// <param name="Prefix">The first word of a service name that works with it; "" where the word of the prompt itself is better.</param>
/// <param name="Domain">The domain of a node about it.</param>
/// <param name="IsAssumed">Named only by its kind ("a database"): <paramref name="Name"/> is then the usual choice, and a question.</param>
/// <param name="Component">What the product knows of it; null where it has none.</param>
internal sealed record ExternalSystem(string Name, SystemKind Kind, string Prefix, string Domain, bool IsAssumed, Component? Component);
