namespace Onex.LanguageServer.Intelligence.Messages;

/// <param name="Model">As a person knows it; null where there is none.</param>
/// <param name="Text">What it has answered; null beside an error.</param>
internal sealed record CompleteResult(string? Model, string? Text, CompleteError? Error);
