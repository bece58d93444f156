namespace Onex.LanguageServer.Intelligence.Messages;

/// <param name="Code"><see cref="Unavailable"/>, or any other for a model that is there and has not answered.</param>
/// <param name="Message">The end of a sentence that begins with "because".</param>
internal sealed record CompleteError(string Code, string Message)
{
    /// <summary>The editor has no model.</summary>
    public const string Unavailable = "unavailable";
}
