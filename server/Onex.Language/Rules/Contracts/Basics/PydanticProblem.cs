using Onex.Language.Text;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>What a Pydantic model would say of a value.</summary>
internal sealed record PydanticProblem(TextSpan Span, string Message);
