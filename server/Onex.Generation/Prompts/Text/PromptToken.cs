using Onex.Language.Text;

namespace Onex.Generation.Prompts.Text;

/// <summary>A word or mark of a prompt.</summary>
/// <param name="Text">As written, without invisible characters.</param>
/// <param name="Lower">In small ASCII letters where it can be (<c>Für</c> → <c>fuer</c>), for look-up; without a possessive 's.</param>
/// <param name="Glue">What joins a word to the word before it without a blank (<c>- . / @</c> …); else NUL.</param>
internal sealed record PromptToken(PromptTokenKind Kind, TextSpan Span, string Text, string Lower, char Glue)
{
    public bool IsWord => Kind == PromptTokenKind.Word;

    public bool IsGlued => Glue != '\0';
}
