using System.Buffers;
using System.Globalization;
using System.Text;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Python.Tokens;

/// <summary>
/// Cuts a text into tokens as CPython's lexer does, but goes on after an error: a character that cannot be is left out, a string
/// without an end ends with its line, and a bracket without an end ends before the next line that begins with a statement's keyword.
/// </summary>
internal sealed class PythonTokenizer
{
    private const int TabWidth = 8;

    private static readonly SearchValues<char> SingleQuotedStops = SearchValues.Create("'\\\n\r\0");
    private static readonly SearchValues<char> DoubleQuotedStops = SearchValues.Create("\"\\\n\r\0");
    private static readonly SearchValues<char> NameEnds = SearchValues.Create("{}\"'\n\r");

    private readonly string text;
    private readonly SourceText source;
    private readonly List<Token> tokens;
    private readonly List<TextSpan> comments = [];
    private readonly List<PythonSyntaxError> errors = [];
    private readonly List<(int Column, int TabsAsOne)> indents = [(0, 0)];
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
            int column = 0, tabsAsOne = 0, continued = 0;
            for (; position < text.Length; position++)
            {
                var c = text[position];
                if (c == ' ')
                {
                    column++;
                    tabsAsOne++;
                }
                else if (c == '\t')
                {
                    column = ((column / TabWidth) + 1) * TabWidth;
                    tabsAsOne++;
                }
                else if (c == '\f')
                {
                    column = tabsAsOne = 0;
                }
                else if (c == '\\' && LineBreakLength(position + 1) is > 0 and var length && position + 1 + length < text.Length)
                {
                    // The first of the lines that a backslash joins decides.
                    if (continued == 0) continued = column;
                    position += length;
                }
                else
                {
                    break;
                }
            }

            if (position >= text.Length) return;
            if (text[position] == '#') ReadComment();
            if (LineBreakLength(position) is > 0 and var skipped)
            {
                position += skipped;
                continue;
            }
            if (position < text.Length) Indent(continued > 0 ? continued : column, continued > 0 ? continued : tabsAsOne);
            return;
        }
    }

    private void Indent(int column, int tabsAsOne)
    {
        var current = indents[^1];
        if (column == current.Column)
        {
            if (tabsAsOne != current.TabsAsOne) ReportTabs();
        }
        else if (column > current.Column)
        {
            if (indents.Count >= PythonLimits.Indents)
            {
                Stop(new TextSpan(position, 0), "too many levels of indentation");
                return;
            }
            if (tabsAsOne <= current.TabsAsOne) ReportTabs();
            indents.Add((column, tabsAsOne));
            Add(TokenKind.Indent, position, position);
        }
        else
        {
            while (column < indents[^1].Column)
            {
                indents.RemoveAt(indents.Count - 1);
                Add(TokenKind.Dedent, position, position);
            }
            if (column != indents[^1].Column)
                Report(LineUpToHere(), "unindent does not match any outer indentation level");
            else if (tabsAsOne != indents[^1].TabsAsOne)
                ReportTabs();
        }
    }

    private void ReportTabs() => Report(LineUpToHere(), "inconsistent use of tabs and spaces in indentation");

    private TextSpan LineUpToHere() => TextSpan.FromBounds(source.GetLineStart(source.GetPosition(position).Line), position);

    private void ReadLineBreak()
    {
        var length = LineBreakLength(position);
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

    /// <summary>
    /// Once it is sure that a bracket has no end, its logical line should have ended before a line that is not indented more,
    /// or at the colon of its header: from there the text is read again.
    /// </summary>
    private bool TryGoBackToOpenBracket()
    {
        if (InFString || returns == PythonLimits.Returns) return false;
        var opening = tokens.FindLastIndex(t => t.Start == brackets[0].Offset);
        var first = tokens.FindLastIndex(opening, t => t.Kind is TokenKind.Newline or TokenKind.Indent or TokenKind.Dedent) + 1;
        var column = source.GetPosition(tokens[first].Start).Character;
        for (var i = opening + 1; i < tokens.Count; i++)
        {
            var place = source.GetPosition(tokens[i].Start);
            if (place.Line == source.GetPosition(tokens[i - 1].Start).Line) continue;
            if (tokens[i].Kind is TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace) continue;
            var endsHeader = tokens[i - 1].Kind == TokenKind.Colon && Keywords.HasBlock(tokens[first].Kind);
            if (place.Character > column && !endsHeader) continue;
            GoBackTo(i, source.GetLineStart(place.Line));
            return true;
        }
        return false;
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
        var comment = new TextSpan(position, length);
        if (text.AsSpan(position, length).Contains('\0')) ReportNull(comment.Start + text.AsSpan(position, length).IndexOf('\0'));
        comments.Add(comment);
        position += length;
    }

    private void ReadContinuation()
    {
        var length = LineBreakLength(position + 1);
        if (length == 0)
        {
            if (position + 1 == text.Length) Report(new TextSpan(position, 1), "unexpected end of file after line continuation character");
            else Report(new TextSpan(position + 1, 1), "unexpected character after line continuation character");
            position++;
            return;
        }
        if (position + 1 + length == text.Length) Report(new TextSpan(position, 1), "unexpected end of file after line continuation character");
        position += 1 + length;
    }

    private void ReadWord()
    {
        var start = position;
        if (StringPrefixLength(start) is > 0 and var prefix)
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
        else if (IsIdentifier(word, out var wrong)) Add(TokenKind.Name, start, position);
        else ReportCharacter(start + wrong);
    }

    private static bool IsIdentifier(ReadOnlySpan<char> word, out int wrong)
    {
        wrong = 0;
        while (wrong < word.Length)
        {
            if (Rune.DecodeFromUtf16(word[wrong..], out var rune, out var length) != OperationStatus.Done) return false;
            if (!(wrong == 0 ? IdentifierCharacters.IsStart(rune) : IdentifierCharacters.IsContinue(rune))) return false;
            wrong += length;
        }
        return true;
    }

    private void ReportCharacter(int offset)
    {
        var valid = Rune.TryGetRuneAt(text, offset, out var rune);
        var code = (valid ? rune.Value : text[offset]).ToString("X4", CultureInfo.InvariantCulture);
        var printable = valid && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator);
        Report(
            new TextSpan(offset, valid ? rune.Utf16SequenceLength : 1),
            printable ? $"invalid character '{rune}' (U+{code})" : $"invalid non-printable character U+{code}");
    }

    private void ReadNumber()
    {
        var start = position;
        (position, var error) = NumberScanner.Scan(text, start);
        Add(TokenKind.Number, start, position);
        if (error is not null) Report(TextSpan.FromBounds(start, position), error);
    }

    /// <summary>The length of a prefix such as <c>rb</c> when a quote follows it, else 0.</summary>
    private int StringPrefixLength(int start)
    {
        bool bytes = false, raw = false, unicode = false, format = false;
        for (var i = start; i < text.Length && i - start < 3; i++)
        {
            switch (text[i])
            {
                case 'b' or 'B' when !(bytes || unicode || format):
                    bytes = true;
                    break;
                case 'u' or 'U' when !(bytes || unicode || raw || format):
                    unicode = true;
                    break;
                case 'r' or 'R' when !(raw || unicode):
                    raw = true;
                    break;
                case 'f' or 'F' when !(format || bytes || unicode):
                    format = true;
                    break;
                case '"' or '\'':
                    return i - start;
                default:
                    return 0;
            }
        }
        return 0;
    }

    private void ReadString(int quoteStart)
    {
        var start = position;
        var quote = text[quoteStart];
        var isTriple = quoteStart + 2 < text.Length && text[quoteStart + 1] == quote && text[quoteStart + 2] == quote;
        var bodyStart = quoteStart + (isTriple ? 3 : 1);
        if (text.AsSpan(start, quoteStart - start).ContainsAny('f', 'F'))
        {
            BeginFString(start, quoteStart, bodyStart);
            return;
        }

        position = bodyStart;
        while (position < text.Length)
        {
            var rest = text.AsSpan(position);
            var next = isTriple ? rest.IndexOfAny(quote, '\\', '\0') : rest.IndexOfAny(quote == '"' ? DoubleQuotedStops : SingleQuotedStops);
            if (next < 0)
            {
                position = text.Length;
                break;
            }
            position += next;
            var c = text[position];
            if (c == '\0')
            {
                ReportNull(position);
                position++;
            }
            else if (c == '\\')
            {
                position += 1 + Math.Max(1, LineBreakLength(position + 1));
            }
            else if (c is '\n' or '\r')
            {
                break;
            }
            else if (!isTriple || string.CompareOrdinal(text, position + 1, text, quoteStart, 2) == 0)
            {
                position += isTriple ? 3 : 1;
                Add(TokenKind.String, start, position);
                return;
            }
            else
            {
                position++;
            }
        }
        position = Math.Min(position, text.Length);
        Add(TokenKind.String, start, position);
        Report(new TextSpan(start, bodyStart - start), isTriple ? "unterminated triple-quoted string literal" : "unterminated string literal");
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
            if (c == mode.Quote && EndsFString(mode))
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
                var doubled = position + 1 < text.Length && text[position + 1] == c && !mode.InFormatSpec && (c == '{' || mode.Brackets == 0);
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
                SkipFStringEscape(mode.IsRaw);
            }
            else
            {
                if (c == '\0') ReportNull(position);
                position++;
            }
        }
        position = text.Length;
        AddText(start);
    }

    private void SkipFStringEscape(bool isRaw)
    {
        position++;
        if (position >= text.Length || text[position] is '{' or '}') return;
        if (!isRaw && text[position] == 'N' && position + 1 < text.Length && text[position + 1] == '{')
        {
            // The braces of \N{NAME} are no replacement field.
            var name = text.AsSpan(position + 2);
            var length = name.IndexOfAny(NameEnds);
            position += length >= 0 && name[length] == '}' ? length + 3 : 2;
            return;
        }
        position += Math.Max(1, LineBreakLength(position));
    }

    private bool EndsFString(in FStringMode mode) =>
        mode.QuoteLength == 1
        || (position + 2 < text.Length && text[position + 1] == mode.Quote && text[position + 2] == mode.Quote);

    private void AddText(int start)
    {
        if (position > start) Add(TokenKind.FStringMiddle, start, position);
    }

    private void ReportUnterminatedFString()
    {
        ref var mode = ref fstrings[fstringCount - 1];
        Report(new TextSpan(mode.Start, 1), mode.QuoteLength == 3 ? "unterminated triple-quoted f-string literal" : "unterminated f-string literal");
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
        if (kind == TokenKind.Unknown && c == '\0')
        {
            ReportNull(start);
            position++;
        }
        else if (kind == TokenKind.Unknown && char.IsControl(c))
        {
            ReportCharacter(start);
            position++;
        }
        else
        {
            position += length;
            Add(kind, start, position);
        }
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
        var rest = text.AsSpan(position);
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

    /// <summary>The length of the line break at an offset: 2 for CRLF, 0 where there is none.</summary>
    private int LineBreakLength(int offset)
    {
        if (offset >= text.Length) return 0;
        if (text[offset] == '\n') return 1;
        if (text[offset] != '\r') return 0;
        return offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
    }

    private void ReportNull(int offset) => Report(new TextSpan(offset, 1), "source code cannot contain null bytes");

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
