using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>A verb of the vocabulary.</summary>
/// <param name="Lemma">The base form.</param>
/// <param name="NodeType">The type of node that does this; null where it says nothing.</param>
/// <param name="Role">What does it, as the last word of a service name (<c>writer</c>); "" where none is wanted.</param>
internal sealed record VerbEntry(string Lemma, NodeType? NodeType, string Role, VerbWork Work)
{
    public bool IsOperation => Work == VerbWork.Operation;

    public bool IsLight => Work == VerbWork.Light;

    /// <summary>"storage", "cache" and "client" say where or how, not which of the usual operations.</summary>
    public bool NamesPlace => Role is "storage" or "cache" or "client";
}
