namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>Words that name a system.</summary>
/// <param name="NeedsSending">Counts only in a prompt that sends something: an email can be a mere field of a user.</param>
internal sealed record SystemPhrase(ExternalSystem System, string[] Words, bool IsCaseSensitive, bool NeedsSending);
