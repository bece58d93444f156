using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>A verb of the vocabulary.</summary>
/// <param name="Lemma">The base form.</param>
/// <param name="NodeType">The type of node that does this; null where it says nothing.</param>
/// <param name="Role">What does it, as the last word of a service name (<c>writer</c>); "" where none is wanted.</param>
/// <param name="IsOperation">Whether it is work of its own that a caller can ask for. (<c>ensure</c>, <c>use</c>, <c>retry</c> are not.)</param>
/// <param name="IsLight">Whether the work is named by its object: "handles inserts and deletes".</param>
internal sealed record VerbEntry(string Lemma, NodeType? NodeType, string Role, bool IsOperation, bool IsLight);
