using Onex.Generation.Errors;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>An expected failure.</summary>
/// <param name="Code">One of the public error codes, e.g. <c>INVALID_PROMPT</c>.</param>
internal sealed record MessageError(string Code, string Message, IReadOnlyList<string> Suggestions)
{
    public static MessageError Of(OnexError error) => new(error.Code, error.Message, error.Suggestions);
}
