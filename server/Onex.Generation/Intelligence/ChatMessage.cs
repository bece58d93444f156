namespace Onex.Generation.Intelligence;

/// <summary>A message for a language model.</summary>
/// <param name="Role"><see cref="System"/> or <see cref="User"/>, as the chat completions of OpenAI name them.</param>
public sealed record ChatMessage(string Role, string Content)
{
    public const string System = "system";
    public const string User = "user";
}
