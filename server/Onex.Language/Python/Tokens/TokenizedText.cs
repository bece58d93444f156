using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>The tokens of a text, ended by <see cref="TokenKind.EndOfFile"/>, its comments, and what the tokenizer found wrong.</summary>
internal sealed record TokenizedText(Token[] Tokens, List<TextSpan> Comments, List<PythonSyntaxError> Errors);
