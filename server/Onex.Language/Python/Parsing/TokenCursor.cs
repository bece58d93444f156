using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Python.Parsing;

/// <summary>
/// Walks over the tokens of one text. The first error of a logical line moves to the line's end, where nothing can be taken any more,
/// so that all who are reading finish with what they have; further errors of that line are consequences and are not kept.
/// </summary>
internal sealed class TokenCursor(SourceText source, TokenizedText tokenized)
{
    private readonly Token[] tokens = tokenized.Tokens;
    private readonly List<PythonSyntaxError> lexicalErrors = tokenized.Errors;
    private readonly List<PythonSyntaxError> errors = [];
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int index;
    private int lineStart = tokenized.Tokens[0].Start;
    private int depth;
    private int links;

    public SourceText Source => source;

    public Token Current => tokens[index];

    public TokenKind Kind => tokens[index].Kind;

    public int Start => tokens[index].Start;

    /// <summary>The end of the last token that was taken, layout tokens aside.</summary>
    public int PreviousEnd { get; private set; }

    /// <summary>The empty place where something is missing: behind the last token of the line.</summary>
    public TextSpan Gap => new(Math.Max(PreviousEnd, lineStart), 0);

    /// <summary>Whether the current logical line has an error.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>All errors of the text, in the order of their places.</summary>
    public IEnumerable<PythonSyntaxError> Errors =>
        lexicalErrors.Concat(errors).OrderBy(e => e.Span.Start).Take(PythonLimits.Errors);

    public TokenKind Peek(int ahead = 1) => index + ahead < tokens.Length ? tokens[index + ahead].Kind : TokenKind.EndOfFile;

    public Token PeekToken(int ahead) => index + ahead < tokens.Length ? tokens[index + ahead] : tokens[^1];

    public Token Take()
    {
        var token = tokens[index];
        if (token.Kind is TokenKind.EndOfFile) return token;
        index++;
        if (token.Kind is not (TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent)) PreviousEnd = token.End;
        return token;
    }

    public bool TryTake(TokenKind kind)
    {
        if (tokens[index].Kind != kind) return false;
        Take();
        return true;
    }

    public void Expect(TokenKind kind, string message)
    {
        if (!TryTake(kind)) Fail(message);
    }

    /// <summary>A name with its place; an empty one where there is none.</summary>
    public (string Name, TextSpan Span) ExpectName(string message)
    {
        if (Kind == TokenKind.Name)
        {
            var token = Take();
            return (TextOf(token), token.Span);
        }
        Fail(message);
        return ("", Gap);
    }

    /// <summary>From <paramref name="start"/> to the last token that was taken; where none was taken since, the gap.</summary>
    public TextSpan SpanFrom(int start) =>
        start <= PreviousEnd ? TextSpan.FromBounds(start, PreviousEnd) : new TextSpan(Math.Min(start, Gap.Start), 0);

    /// <summary>The token's text; the same text gives the same string.</summary>
    public string TextOf(Token token)
    {
        var text = CharactersOf(token);
        if (names.TryGetValue(text, out var known)) return known;
        var name = text.ToString();
        names[text] = name;
        return name;
    }

    public ReadOnlySpan<char> CharactersOf(Token token) => source.Content.AsSpan(token.Start, token.End - token.Start);

    public bool IsName(string name) => Kind == TokenKind.Name && CharactersOf(Current).SequenceEqual(name);

    /// <summary>An error at the current token.</summary>
    public void Fail(string message)
    {
        Fail(Kind is TokenKind.Newline or TokenKind.EndOfFile ? Gap : Current.Span, message);
    }

    public void Fail(TextSpan span, string message)
    {
        if (HasFailed) return;
        HasFailed = true;
        while (Kind is not (TokenKind.Newline or TokenKind.EndOfFile)) Take();
        Report(span, message);
    }

    /// <summary>An error after which the line can still be read. Where the tokenizer found something wrong, that is the error.</summary>
    public void Report(TextSpan span, string message)
    {
        var end = tokens[index].End;
        foreach (var known in lexicalErrors)
        {
            if (known.Span.Start >= lineStart && known.Span.Start <= end) return;
        }
        if (errors.Count < PythonLimits.Errors) errors.Add(new PythonSyntaxError(span, message));
    }

    /// <summary>Ends a logical line: whatever was wrong with it is over. Says whether there was nothing wrong.</summary>
    public bool EndLine()
    {
        if (Kind != TokenKind.Newline) Fail("invalid syntax");
        TryTake(TokenKind.Newline);
        var wasRead = !HasFailed;
        HasFailed = false;
        lineStart = Start;
        links = 0;
        return wasRead;
    }

    /// <summary>
    /// Whether one more expression or pattern may be opened inside the current one. Each success wants a <see cref="Leave"/>.
    /// </summary>
    public bool TryEnter()
    {
        if (depth < PythonLimits.ExpressionDepth)
        {
            depth++;
            return true;
        }
        Fail("nested too deeply");
        return false;
    }

    public void Leave() => depth--;

    /// <summary>
    /// Whether a chain may have one more link. What goes past a few links is counted for the whole logical line, since chains that
    /// hold chains in brackets add up to one deep tree.
    /// </summary>
    public bool TryLink(int linksOfChain) => linksOfChain < PythonLimits.FreeLinks || ++links <= PythonLimits.ChainLength;

    public State Save() => new(index, errors.Count, PreviousEnd, HasFailed);

    public void Restore(State state)
    {
        index = state.Index;
        PreviousEnd = state.PreviousEnd;
        HasFailed = state.HasFailed;
        errors.RemoveRange(state.Errors, errors.Count - state.Errors);
    }

    internal readonly record struct State(int Index, int Errors, int PreviousEnd, bool HasFailed);
}
