using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Basics;

/// <param name="IsAbsence">Something is not there, which in a text with errors may only not have been read.</param>
internal sealed record PydanticProblem(TextSpan Span, string Message, bool IsAbsence = false);
