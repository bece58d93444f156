using System.Text;
using Onex.Language.Python.Literals;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads adjacent strings and f-strings as the one value that they are.</summary>
internal sealed class StringParser(TokenCursor cursor, ExpressionParser expressions)
{
    private readonly Scratch<byte> bytes = new();

    public Expression Parse()
    {
        var start = cursor.Start;
        var isBytes = IsBytes(cursor.Current);
        if (!isBytes && cursor.Kind == TokenKind.String && cursor.Peek() is not (TokenKind.String or TokenKind.FStringStart))
            return new ConstantExpression(new StringValue(TakeString(isBytes: false)), cursor.SpanFrom(start));

        var isFormatted = false;
        var mark = expressions.Scratch.Mark;
        var byteMark = bytes.Mark;
        var text = new TextRun();
        while (cursor.Kind is TokenKind.String or TokenKind.FStringStart)
        {
            var from = cursor.Start;
            if (isBytes != IsBytes(cursor.Current))
            {
                cursor.Fail("cannot mix bytes and other literals");
            }
            else if (cursor.Kind == TokenKind.FStringStart)
            {
                isFormatted = true;
                FString(text);
            }
            else if (isBytes)
            {
                foreach (var c in TakeString(isBytes)) bytes.Add((byte)c);
            }
            else
            {
                text.Add(TakeString(isBytes), from, cursor.PreviousEnd);
            }
        }

        if (isFormatted)
        {
            text.Flush(expressions.Scratch);
            return new JoinedStrExpression(expressions.Scratch.Take(mark), cursor.SpanFrom(start));
        }
        ConstantValue value = isBytes ? new BytesValue(bytes.Take(byteMark)) : new StringValue(text.Take());
        return new ConstantExpression(value, cursor.SpanFrom(start));
    }

    private bool IsBytes(Token token)
    {
        var text = cursor.CharactersOf(token);
        return token.Kind == TokenKind.String && (text[0] is 'b' or 'B' || (text[0] is 'r' or 'R' && text[1] is 'b' or 'B'));
    }

    private string TakeString(bool isBytes)
    {
        var token = cursor.Take();
        var source = cursor.CharactersOf(token);
        var quoteStart = source.IndexOfAny('"', '\'');
        var quote = source[quoteStart];
        var isTriple = source.Length >= quoteStart + 6 && source[quoteStart + 1] == quote && source[quoteStart + 2] == quote;
        var body = source[(quoteStart + (isTriple ? 3 : 1))..];
        // A string without an end has its error already; its value does not matter.
        body = body[..Math.Max(0, body.Length - (isTriple ? 3 : 1))];
        if (isBytes && !Ascii.IsValid(body)) cursor.Report(token.Span, "bytes can only contain ASCII characters");
        return Decode(token, body, source[..quoteStart].ContainsAny('r', 'R'), isBytes, isFString: false);
    }

    private string Decode(Token token, ReadOnlySpan<char> body, bool isRaw, bool isBytes, bool isFString)
    {
        var (text, error) = StringDecoder.Decode(body, isRaw, isBytes, isFString);
        if (error is not null) cursor.Report(token.Span, error);
        return text;
    }

    private void FString(TextRun text)
    {
        var isRaw = cursor.CharactersOf(cursor.Take()).ContainsAny('r', 'R');
        Pieces(text, isRaw);
        cursor.Expect(TokenKind.FStringEnd, "f-string: expecting its end");
    }

    private void Pieces(TextRun text, bool isRaw)
    {
        while (true)
        {
            if (cursor.Kind == TokenKind.FStringMiddle)
            {
                var token = cursor.Take();
                text.Add(Decode(token, cursor.CharactersOf(token), isRaw, isBytes: false, isFString: true), token.Start, token.End);
            }
            else if (cursor.Kind == TokenKind.LeftBrace)
            {
                Field(text, isRaw);
            }
            else
            {
                return;
            }
        }
    }

    private void Field(TextRun text, bool isRaw)
    {
        var open = cursor.Take();
        if (cursor.Kind is TokenKind.Equal or TokenKind.Exclamation or TokenKind.Colon or TokenKind.RightBrace)
            cursor.Fail("f-string: an expression is missing after '{'");
        var value = expressions.AnnotatedRhs();
        var showsSource = cursor.TryTake(TokenKind.Equal);
        if (showsSource) text.Add(SourceOf(open.End, cursor.Start), open.End, cursor.Start);
        var conversion = cursor.Kind == TokenKind.Exclamation ? Conversion() : null;
        JoinedStrExpression? formatSpec = null;
        if (cursor.Kind == TokenKind.Colon)
        {
            var colon = cursor.Take();
            var mark = expressions.Scratch.Mark;
            var specification = new TextRun();
            Pieces(specification, isRaw);
            specification.Flush(expressions.Scratch);
            formatSpec = new JoinedStrExpression(expressions.Scratch.Take(mark), cursor.SpanFrom(colon.Start));
        }
        else if (showsSource)
        {
            conversion ??= 'r';
        }
        cursor.Expect(TokenKind.RightBrace, "f-string: expecting '}'");
        text.Flush(expressions.Scratch);
        expressions.Scratch.Add(new FormattedValueExpression(value, conversion, formatSpec, cursor.SpanFrom(open.Start)));
    }

    private char? Conversion()
    {
        var mark = cursor.Take();
        var token = cursor.Current;
        if (token.Kind != TokenKind.Name || token.Start != mark.End)
        {
            cursor.Fail("f-string: a conversion character must come right after '!'");
            return null;
        }
        if (cursor.CharactersOf(token) is not ("s" or "r" or "a"))
        {
            cursor.Fail("f-string: invalid conversion character: 's', 'r' or 'a' is needed");
            return null;
        }
        cursor.Take();
        return cursor.Source.Content[token.Start];
    }

    /// <summary>The source of an expression that <c>{expression=}</c> prints: without comments.</summary>
    private string SourceOf(int start, int end)
    {
        var source = cursor.Source.Content.AsSpan(start, end - start);
        if (!source.ContainsAny('#', '\r')) return source.ToString();
        var result = new StringBuilder();
        var inComment = false;
        foreach (var c in source.ToString().ReplaceLineEndings("\n"))
        {
            inComment = c != '\n' && (inComment || c == '#');
            if (!inComment) result.Append(c);
        }
        return result.ToString();
    }
}
