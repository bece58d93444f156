using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering;

/// <summary>Texts of a contract as sentences of a package.</summary>
internal static class Sentences
{
    /// <summary>The text on one line with an end.</summary>
    public static string Complete(string text)
    {
        var line = CharacterClasses.OnOneLine(text);
        return line.Length == 0 ? "No description." : line[^1] is '.' or '!' or '?' ? line : line + ".";
    }
}
