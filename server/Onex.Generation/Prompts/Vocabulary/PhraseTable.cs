using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>What phrases stand for; the longest that begins at a word wins.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Phrases as the tables write them: separated by commas, in small ASCII letters, <c>sha-256</c> as <c>sha 256</c>.</summary>
    public void Add(string phrases, T value)
    {
        foreach (var phrase in phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = WordSet.Split(phrase);
            if (!byFirstWord.TryGetValue(words[0], out var list)) byFirstWord.Add(words[0], list = []);
            list.Add((words, value));
        }
    }

    /// <summary>The value, and the token behind the phrase.</summary>
    public (T Value, int End)? Match(PromptText prompt, int at)
    {
        if (!prompt.IsWord(at) || !byFirstWord.TryGetValue(prompt.Lower(at), out var candidates)) return null;
        (T, int End)? best = null;
        foreach (var (words, value) in candidates)
        {
            if (best is { } found && found.End - at >= words.Length) continue;
            var i = 1;
            while (i < words.Length && prompt.Lower(at + i) == words[i]) i++;
            if (i == words.Length) best = (value, at + i);
        }
        return best;
    }
}
