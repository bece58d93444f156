using Onex.Language.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>
/// A token from <paramref name="Start"/> up to <paramref name="End"/>; a token that only marks structure, such as a dedent, is empty.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public TextSpan Span => TextSpan.FromBounds(Start, End);
}
