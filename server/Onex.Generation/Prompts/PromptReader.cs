namespace Onex.Generation.Prompts;

/// <summary>Reads a sentence into a NodeSpec. (The types are settled; the reading itself lands next.)</summary>
public static class PromptReader
{
    /// <summary>The longest prompt, in UTF-16 code units. Longer ones are refused before anything is read.</summary>
    public const int MaxPromptLength = 20_000;

    public static PromptReading Read(string prompt, PromptOverrides overrides) => throw new NotImplementedException();
}
