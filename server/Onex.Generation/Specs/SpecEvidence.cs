using Onex.Language.Text;

namespace Onex.Generation.Specs;

/// <summary>Why a field of a NodeSpec has its value: the words of the prompt it came from (or none, when it is a default) and how sure that is (0..1).</summary>
/// <param name="Field">The JSON key of the field, e.g. <c>service_name</c>; for list fields with the item, e.g. <c>operations.create</c>.</param>
/// <param name="Span">Where the words stand in the prompt; null for a default.</param>
/// <param name="Text">The words themselves; empty for a default.</param>
/// <param name="Reason">The rule in a short phrase, e.g. "named after 'called'".</param>
public sealed record SpecEvidence(string Field, TextSpan? Span, string Text, string Reason);
