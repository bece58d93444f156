namespace Onex.LanguageServer.Generation.Messages;

/// <param name="Before">What stands there now; null where there is no file, or it is no UTF-8 text.</param>
/// <param name="After">What will stand there; null where it is deleted or no text. Of a conflict, the proposal with its markers, which is never written.</param>
internal sealed record FileContentResult(string? Before, string? After);
