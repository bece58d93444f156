using Onex.Generation.Intelligence;

namespace Onex.LanguageServer.Intelligence.Messages;

/// <summary>Ask the editor's model.</summary>
/// <param name="MaxCharacters">Of a longer answer nothing is taken, so that its reading can be given up.</param>
internal sealed record CompleteParams(string JobId, IReadOnlyList<ChatMessage> Messages, int MaxCharacters);
