using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Text;

namespace Onex.Generation.Prompts.Text;

/// <summary>A prompt with its tokens and the systems that they can name. Token ranges are half-open, as spans are.</summary>
internal sealed class PromptText
{
    private const int MaxQuote = 120;

    private readonly int[] sentenceEnds;

    public PromptText(string content, ExternalSystems systems)
    {
        Content = content;
        Systems = systems;
        Tokens = PromptTokenizer.Tokenize(content);
        sentenceEnds = FindSentenceEnds(Tokens);
    }

    public string Content { get; }

    public ExternalSystems Systems { get; }

    public PromptToken[] Tokens { get; }

    public int Count => Tokens.Length;

    public bool IsWord(int token) => token >= 0 && token < Tokens.Length && Tokens[token].IsWord;

    public bool Is(int token, PromptTokenKind kind) => token >= 0 && token < Tokens.Length && Tokens[token].Kind == kind;

    /// <summary>The small letters of a word; "" for a mark or past the ends.</summary>
    public string Lower(int token) => IsWord(token) ? Tokens[token].Lower : "";

    /// <summary>The token after the sentence that <paramref name="token"/> stands in: its stop, or the end.</summary>
    public int FindSentenceEnd(int token) => token < Tokens.Length ? sentenceEnds[token] : Tokens.Length;

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

    private static int[] FindSentenceEnds(PromptToken[] tokens)
    {
        var ends = new int[tokens.Length];
        var end = tokens.Length;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            if (tokens[i].Kind == PromptTokenKind.Stop) end = i;
            ends[i] = end;
        }
        return ends;
    }
}
