namespace Onex.Testing;

/// <summary>A prompt and, in lines that a person can review, what it is read as.</summary>
public sealed record ReviewedPrompt(string Prompt, string Reading)
{
    private const string PromptMark = "> ";

    /// <summary>Blocks separated by empty lines: a prompt after <c>&gt; </c>, with <c>\n</c> and <c>\t</c> for what a line cannot hold, then the reading.</summary>
    public static IReadOnlyList<ReviewedPrompt> ReadAll(string text) =>
    [
        .. from block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
           let lines = block.Trim('\n').Split('\n')
           where lines[0].StartsWith(PromptMark, StringComparison.Ordinal)
           select new ReviewedPrompt(
               lines[0][PromptMark.Length..].Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal),
               string.Join('\n', lines[1..])),
    ];

    /// <summary>The block that it is read from.</summary>
    public string Show() => $"{PromptMark}{Prompt.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal)}\n{Reading}\n";
}
