using System.Collections.Immutable;

namespace Onex.Generation.Prompts.Rules;

/// <summary>What the node is about, when it has no given name.</summary>
/// <param name="Words">The words of a derived name in their own spelling; empty when nothing was found.</param>
/// <param name="Operation">The verb that its role comes from, by its lemma, or null.</param>
internal sealed record Subject(ImmutableArray<string> Words, int Start, int End, double Trust, string Reason, string? Operation, int OperationToken);
