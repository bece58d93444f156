using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>
/// Cuts a text into tokens as CPython's lexer does, but goes on after an error: a character that cannot be is left out, a string
/// without an end ends with its line, and a bracket without an end ends where the next statement seems to begin.
/// </summary>
internal sealed class PythonTokenizer
{
    private readonly string text;
    private readonly SourceText source;
    private readonly List<Token> tokens;
    private readonly List<TextSpan> comments = [];
    private readonly List<PythonSyntaxError> errors = [];
    private readonly List<Indentation> indents = [default];
    private readonly List<(char Kind, int Offset)> brackets = [];
    private FStringMode[] fstrings = [];
    private int fstringCount;
    private int position;
    private int returns;
    private bool stopped;

    private PythonTokenizer(SourceText source)
    {
        this.source = source;
        text = source.Content;
        tokens = new List<Token>((text.Length / 5) + 16);
    }

    public static TokenizedText Tokenize(SourceText source)
    {
        var tokenizer = new PythonTokenizer(source);
        tokenizer.Run();
        return new TokenizedText([.. tokenizer.tokens], tokenizer.comments, tokenizer.errors);
    }

    private bool InFString => fstringCount > 0;

    private void Run()
    {
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var zero)
            Report(new TextSpan(zero, 1), "source code cannot contain null bytes");
        if (text.StartsWith('\uFEFF')) position = 1;
        ReadIndentation();
        ReadAll();
        while (brackets.Count > 0 && !stopped && TryGoBackToOpenBracket()) ReadAll();
        CloseBrackets();
        EndLine();
        for (var i = indents.Count; i > 1; i--) Add(TokenKind.Dedent, text.Length, text.Length);
        Add(TokenKind.EndOfFile, text.Length, text.Length);
    }

    private void ReadAll()
    {
        while (!stopped && position < text.Length)
        {
            if (InFString && fstrings[fstringCount - 1].InText) ReadFStringText();
            else ReadToken();
        }
    }

    private void ReadToken()
    {
        var c = text[position];
        switch (c)
        {
            case ' ' or '\t' or '\f':
                position++;
                return;
            case '\n' or '\r':
                ReadLineBreak();
                return;
            case '#':
                ReadComment();
                return;
            case '\\':
                ReadContinuation();
                return;
            case '"' or '\'':
                ReadString(position);
                return;
        }
        if (IdentifierCharacters.IsAsciiStart(c) || c >= 128) ReadWord();
        else if (char.IsAsciiDigit(c) || (c == '.' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1]))) ReadNumber();
        else ReadOperator();
    }

    /// <summary>Measures the indentation of the next line that has more than blanks and a comment, and says it in tokens.</summary>
    private void ReadIndentation()
    {
        while (position < text.Length)
        {
            (var indentation, position) = Indentation.Measure(text, position);
            if (position < text.Length && text[position] == '#') ReadComment();
            if (LineBreaks.LengthAt(text, position) is > 0 and var skipped)
            {
                position += skipped;
                continue;
            }
            if (position < text.Length) Indent(indentation);
            return;
        }
    }

    private void Indent(Indentation next)
    {
        var current = indents[^1];
        if (next.Column == current.Column)
        {
            if (next.TabsAsOne != current.TabsAsOne) ReportTabs();
        }
        else if (next.Column > current.Column)
        {
            if (indents.Count >= PythonLimits.Indents)
            {
                Stop(new TextSpan(position, 0), "too many levels of indentation");
                return;
            }
            if (next.TabsAsOne <= current.TabsAsOne) ReportTabs();
            indents.Add(next);
            Add(TokenKind.Indent, position, position);
        }
        else
        {
            while (next.Column < indents[^1].Column)
            {
                indents.RemoveAt(indents.Count - 1);
                Add(TokenKind.Dedent, position, position);
            }
            if (next.Column != indents[^1].Column)
                Report(LineUpToHere(), "unindent does not match any outer indentation level");
            else if (next.TabsAsOne != indents[^1].TabsAsOne)
                ReportTabs();
        }
    }

    private void ReportTabs() => Report(LineUpToHere(), "inconsistent use of tabs and spaces in indentation");

    private TextSpan LineUpToHere() => TextSpan.FromBounds(source.GetLineStart(source.GetPosition(position).Line), position);

    private void ReadLineBreak()
    {
        var length = LineBreaks.LengthAt(text, position);
        if (brackets.Count > 0)
        {
            position += length;
            if (StatementBeginsHere()) RecoverFromOpenBrackets();
            return;
        }
        Add(TokenKind.Newline, position, position + length);
        position += length;
        ReadIndentation();
    }

    private bool StatementBeginsHere()
    {
        var start = position;
        while (start < text.Length && text[start] is ' ' or '\t' or '\f') start++;
        var end = start;
        while (end < text.Length && end - start < 9 && char.IsAsciiLetterLower(text[end])) end++;
        return end > start
            && (end == text.Length || !(IdentifierCharacters.MayContinue(text[end]) || text[end] is '"' or '\''))
            && Keywords.IsForStatementsOnly(Keywords.KindOf(text.AsSpan(start, end - start)));
    }

    private void RecoverFromOpenBrackets()
    {
        if (TryGoBackToOpenBracket()) return;
        CloseBrackets();
        EndLine();
        ReadIndentation();
    }

    /// <summary>Reads again from where the logical line of a bracket that has no end should have ended.</summary>
    private bool TryGoBackToOpenBracket()
    {
        if (returns == PythonLimits.Returns || (InFString && fstrings[0].QuoteLength == 3)) return false;
        if (OpenBracketRecovery.FindEndOfLine(source, tokens, brackets[0].Offset) is not { } end) return false;
        GoBackTo(end, source.GetLineStart(source.GetPosition(tokens[end].Start).Line));
        return true;
    }

    private void GoBackTo(int token, int lineStart)
    {
        returns++;
        tokens.RemoveRange(token, tokens.Count - token);
        comments.RemoveAll(c => c.Start >= lineStart);
        errors.RemoveAll(e => e.Span.Start >= lineStart);
        brackets.RemoveAll(b => b.Offset >= lineStart);
        position = lineStart;
        CloseBrackets();
        EndLine();
        ReadIndentation();
    }

    private void CloseBrackets()
    {
        if (brackets.Count > 0 && !stopped)
        {
            var (kind, offset) = brackets[^1];
            Report(new TextSpan(offset, 1), $"'{kind}' was never closed");
        }
        else if (InFString && !stopped)
        {
            ReportUnterminatedFString();
        }
        brackets.Clear();
        fstringCount = 0;
    }

    /// <summary>Ends the logical line where the text has no line break for it.</summary>
    private void EndLine()
    {
        if (tokens.Count > 0 && tokens[^1].Kind is not (TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent))
            Add(TokenKind.Newline, position, position);
    }

    private void ReadComment()
    {
        var end = text.AsSpan(position).IndexOfAny('\n', '\r');
        var length = end < 0 ? text.Length - position : end;
        comments.Add(new TextSpan(position, length));
        position += length;
    }

    private void ReadContinuation()
    {
        var length = LineBreaks.LengthAt(text, position + 1);
        if (length == 0)
        {
            if (position + 1 == text.Length) Report(new TextSpan(position, 1), "unexpected end of file after line continuation character");
            else Report(new TextSpan(position + 1, 1), "unexpected character after line continuation character");
            position++;
            return;
        }
        if (position + 1 + length == text.Length)
            Report(new TextSpan(position, 1), "unexpected end of file after line continuation character");
        position += 1 + length;
    }

    private void ReadWord()
    {
        var start = position;
        if (StringScanner.PrefixLength(text, start) is > 0 and var prefix)
        {
            ReadString(start + prefix);
            return;
        }

        var ascii = true;
        while (position < text.Length && IdentifierCharacters.MayContinue(text[position]))
        {
            ascii &= text[position] < 128;
            position++;
        }
        var word = text.AsSpan(start, position - start);
        if (ascii) Add(Keywords.KindOf(word), start, position);
        else if (IdentifierCharacters.IsIdentifier(word, out var wrong)) Add(TokenKind.Name, start, position);
        else ReportCharacter(start + wrong);
    }

    private void ReportCharacter(int offset)
    {
        var (length, message) = IdentifierCharacters.Refuse(text, offset);
        Report(new TextSpan(offset, length), message);
    }

    private void ReadNumber()
    {
        var start = position;
        (position, var error) = NumberScanner.Scan(text, start);
        Add(TokenKind.Number, start, position);
        if (error is not null) Report(TextSpan.FromBounds(start, position), error);
    }

    private void ReadString(int quoteStart)
    {
        var start = position;
        var isTriple = StringScanner.EndsTriple(text, quoteStart, text[quoteStart]);
        var bodyStart = quoteStart + (isTriple ? 3 : 1);
        if (text.AsSpan(start, quoteStart - start).ContainsAny('f', 'F'))
        {
            BeginFString(start, quoteStart, bodyStart);
            return;
        }
        (position, var isTerminated) = StringScanner.Scan(text, bodyStart, isTriple);
        Add(TokenKind.String, start, position);
        if (isTerminated) return;
        var message = isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal";
        Report(new TextSpan(start, bodyStart - start), message);
    }

    private void BeginFString(int start, int quoteStart, int bodyStart)
    {
        if (fstringCount >= PythonLimits.FStrings)
        {
            Stop(TextSpan.FromBounds(start, bodyStart), "too many nested f-strings");
            return;
        }
        if (fstringCount == fstrings.Length) Array.Resize(ref fstrings, Math.Max(4, fstrings.Length * 2));
        fstrings[fstringCount++] = new FStringMode
        {
            Quote = text[quoteStart],
            QuoteLength = bodyStart - quoteStart,
            IsRaw = text.AsSpan(start, quoteStart - start).ContainsAny('r', 'R'),
            Start = start,
            OuterBrackets = brackets.Count,
            FieldLevel = -1,
            InText = true,
        };
        position = bodyStart;
        Add(TokenKind.FStringStart, start, position);
    }

    /// <summary>Reads literal text of an f-string up to a replacement field or the end.</summary>
    private void ReadFStringText()
    {
        ref var mode = ref fstrings[fstringCount - 1];
        var start = position;
        while (position < text.Length)
        {
            var c = text[position];
            if (c == mode.Quote && (mode.QuoteLength == 1 || StringScanner.EndsTriple(text, position, c)))
            {
                AddText(start);
                Add(TokenKind.FStringEnd, position, position + mode.QuoteLength);
                position += mode.QuoteLength;
                if (mode.Brackets > 0) Report(new TextSpan(brackets[^1].Offset, 1), "f-string: expecting '}'");
                TrimBrackets(mode.OuterBrackets);
                fstringCount--;
                return;
            }
            if (c is '\n' or '\r' && mode.QuoteLength == 1)
            {
                AddText(start);
                ReportUnterminatedFString();
                Add(TokenKind.FStringEnd, position, position);
                TrimBrackets(mode.OuterBrackets);
                fstringCount--;
                return;
            }
            if (c is '{' or '}')
            {
                var mayDouble = !mode.InFormatSpec && (c == '{' || mode.Brackets == 0);
                var doubled = mayDouble && position + 1 < text.Length && text[position + 1] == c;
                if (!doubled)
                {
                    AddText(start);
                    if (c == '{' && ++mode.FieldLevel >= PythonLimits.FormatNesting)
                        Stop(new TextSpan(position, 1), "f-string: expressions nested too deeply");
                    mode.InText = false;
                    mode.InFormatSpec = false;
                    return;
                }
                position += 2;
            }
            else if (c == '\\')
            {
                position = StringScanner.SkipFStringEscape(text, position, mode.IsRaw);
            }
            else
            {
                position++;
            }
        }
        position = text.Length;
        AddText(start);
    }

    private void AddText(int start)
    {
        if (position > start) Add(TokenKind.FStringMiddle, start, position);
    }

    private void ReportUnterminatedFString()
    {
        ref var mode = ref fstrings[fstringCount - 1];
        var message = mode.QuoteLength == 3 ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal";
        Report(new TextSpan(mode.Start, 1), message);
    }

    private void TrimBrackets(int count) => brackets.RemoveRange(count, brackets.Count - count);

    private void ReadOperator()
    {
        var start = position;
        var c = text[start];
        if (c == ':' && InFString)
        {
            ref var mode = ref fstrings[fstringCount - 1];
            if (mode.FieldLevel >= 0 && mode.Brackets - 1 == mode.FieldLevel)
            {
                position++;
                Add(TokenKind.Colon, start, position);
                mode.InText = true;
                mode.InFormatSpec = true;
                return;
            }
        }
        if (c is '(' or '[' or '{')
        {
            OpenBracket(c);
            return;
        }
        if (c is ')' or ']' or '}')
        {
            CloseBracket(c);
            return;
        }

        var (kind, length) = OperatorScanner.Scan(text, start);
        position += length;
        if (!char.IsControl(c)) Add(kind, start, position);
        else if (c != '\0') ReportCharacter(start);
    }

    private void OpenBracket(char c)
    {
        if (brackets.Count >= PythonLimits.Brackets)
        {
            Stop(new TextSpan(position, 1), "too many nested parentheses");
            return;
        }
        brackets.Add((c, position));
        if (InFString) fstrings[fstringCount - 1].Brackets++;
        Add(OperatorScanner.Scan(text, position).Kind, position, position + 1);
        position++;
    }

    private void CloseBracket(char c)
    {
        var outer = InFString ? fstrings[fstringCount - 1].OuterBrackets : 0;
        var opening = c == ')' ? '(' : c == ']' ? '[' : '{';
        if (brackets.Count == outer)
        {
            Report(new TextSpan(position, 1), InFString && c == '}' ? "f-string: single '}' is not allowed" : $"unmatched '{c}'");
            position++;
            if (InFString) fstrings[fstringCount - 1].InText = true;
            return;
        }

        if (brackets[^1].Kind != opening)
        {
            var (kind, offset) = brackets[^1];
            var line = source.GetPosition(offset).Line;
            var where = line == source.GetPosition(position).Line ? "" : $" on line {line + 1}";
            Report(new TextSpan(position, 1), $"closing parenthesis '{c}' does not match opening parenthesis '{kind}'{where}");
            if (brackets.FindLastIndex(b => b.Kind == opening) < outer)
            {
                // The wrong bracket but meant to close, unless the right one comes later or what is open is the field of an f-string.
                if ((brackets.Count > outer + 1 || !InFString) && !RestOfLine().Contains(ClosingOf(kind))) AddClosing(ClosingOf(kind), 1);
                position++;
                return;
            }
            while (brackets[^1].Kind != opening) AddClosing(ClosingOf(brackets[^1].Kind), 0);
        }
        AddClosing(c, 1);
        position++;
    }

    private ReadOnlySpan<char> RestOfLine()
    {
        var rest = text.AsSpan(position, Math.Min(PythonLimits.LookAhead, text.Length - position));
        return rest.IndexOfAny('\n', '\r') is >= 0 and var length ? rest[..length] : rest;
    }

    private static char ClosingOf(char opening) => opening == '(' ? ')' : opening == '[' ? ']' : '}';

    private void AddClosing(char c, int length)
    {
        var kind = c == ')' ? TokenKind.RightParenthesis : c == ']' ? TokenKind.RightBracket : TokenKind.RightBrace;
        Add(kind, position, position + length);
        brackets.RemoveAt(brackets.Count - 1);
        if (!InFString) return;
        ref var mode = ref fstrings[fstringCount - 1];
        mode.Brackets--;
        if (c == '}' && mode.Brackets == mode.FieldLevel)
        {
            mode.FieldLevel--;
            mode.InText = true;
            mode.InFormatSpec = false;
        }
    }

    private void Report(TextSpan span, string message)
    {
        if (errors.Count < PythonLimits.Errors) errors.Add(new PythonSyntaxError(span, message));
    }

    /// <summary>Reports a limit that was passed and reads nothing more.</summary>
    private void Stop(TextSpan span, string message)
    {
        errors.Add(new PythonSyntaxError(span, message));
        stopped = true;
    }

    private void Add(TokenKind kind, int start, int end) => tokens.Add(new Token(kind, start, end));
}
