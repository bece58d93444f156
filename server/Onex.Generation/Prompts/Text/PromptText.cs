using Onex.Language.Text;

namespace Onex.Generation.Prompts.Text;

/// <summary>A prompt with its tokens. Token ranges are half-open, as spans are.</summary>
internal sealed class PromptText(string content)
{
    private const int MaxQuote = 120;

    public string Content { get; } = content;

    public PromptToken[] Tokens { get; } = PromptTokenizer.Tokenize(content);

    public int Count => Tokens.Length;

    public bool IsWord(int token) => token >= 0 && token < Tokens.Length && Tokens[token].IsWord;

    public bool Is(int token, PromptTokenKind kind) => token >= 0 && token < Tokens.Length && Tokens[token].Kind == kind;

    /// <summary>The small letters of a word; "" for a mark or past the ends.</summary>
    public string Lower(int token) => IsWord(token) ? Tokens[token].Lower : "";

    /// <summary>The token after the sentence that <paramref name="token"/> stands in: its stop, or the end.</summary>
    public int FindSentenceEnd(int token)
    {
        while (token < Tokens.Length && Tokens[token].Kind != PromptTokenKind.Stop) token++;
        return token;
    }

    public bool BeginsSentence(int token) => token == 0 || Tokens[token - 1].Kind is PromptTokenKind.Stop or PromptTokenKind.Bullet;

    /// <summary>The token after a run of words joined without blanks, e.g. <c>my-service-name</c>.</summary>
    public int FindGluedEnd(int token)
    {
        token++;
        while (token < Tokens.Length && Tokens[token].IsGlued) token++;
        return token;
    }

    public TextSpan GetSpan(int start, int end) => TextSpan.FromBounds(Tokens[start].Span.Start, Tokens[end - 1].Span.End);

    /// <summary>The words of a token range as the prompt writes them, on one harmless line.</summary>
    public string Quote(int start, int end, int maxLength = MaxQuote) =>
        start >= end ? "" : Quote(GetSpan(start, end), maxLength);

    public string Quote(TextSpan span, int maxLength = MaxQuote) => PlainText.ToOneLine(Content.AsSpan(span.Start, span.Length), maxLength);
}
