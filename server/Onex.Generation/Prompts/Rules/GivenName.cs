using Onex.Language.Text;

namespace Onex.Generation.Prompts.Rules;

/// <summary>A name that the prompt gives the node.</summary>
/// <param name="Raw">As written, perhaps no valid name.</param>
/// <param name="Span">Where the name itself stands.</param>
/// <param name="Start">The first token of the words that give it ("called").</param>
/// <param name="End">After its last token.</param>
internal sealed record GivenName(string Raw, TextSpan Span, int Start, int End, double Trust, string Reason);
