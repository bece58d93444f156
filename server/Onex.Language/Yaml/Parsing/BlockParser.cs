using System.Buffers;
using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>
/// Reads what is written by indentation. Behind a mistake it goes on with the next line, and takes a line whose indentation fits nothing
/// for a part of the collection that it stands in.
/// </summary>
internal sealed class BlockParser(YamlCursor cursor, YamlNodes nodes)
{
    /// <summary>YAML 1.1 loaders look no further for a colon.</summary>
    public const int LongestKey = 1024;

    private static readonly SearchValues<char> WordCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

    private readonly FlowParser flow = new(cursor, nodes);

    private enum Indicator
    {
        Colon,
        Dash,
        Explicit,
    }

    /// <summary>Null for a document without content.</summary>
    /// <param name="markerLine">The content begins on the line of a document marker, where no block collection may.</param>
    public YamlNode? ParseDocument(bool markerLine)
    {
        var start = cursor.LineStart;
        cursor.SkipBlanks();
        if (cursor.IsAtEnd) return null;
        var root = markerLine && cursor.LineStart == start ? ParseInline(-1, Indicator.Colon) : ParseNodeOnLine(-1);
        cursor.SkipBlanks();
        while (!cursor.IsAtEnd)
        {
            cursor.Report.Syntax(WordAt(cursor.Position), YamlMessages.Leftover);
            var leftover = ParseNodeOnLine(-1);
            if (root.Node is not (YamlMapping or YamlSequence)) root = leftover;
            cursor.SkipBlanks();
        }
        return root.Node;
    }

    /// <summary>A node whose first character is the first on its line.</summary>
    /// <param name="indentation">Of what the node belongs to.</param>
    private YamlMeasured ParseNodeOnLine(int indentation)
    {
        if (BeginsCollection() || IsHalfTypedKey()) return ParseCollection(indentation, YamlProperties.None(cursor.Position));
        return ParseContent(indentation, Indicator.Colon);
    }

    /// <summary>What stands behind an indicator, on its line or below.</summary>
    private YamlMeasured ParseValue(int column, Indicator indicator)
    {
        var behind = cursor.Position;
        cursor.SkipBlanksOnLine();
        if (!cursor.IsBreakOrEnd(cursor.Position)) return ParseInline(column, indicator);
        return ParseBelow(column, indicator, YamlProperties.None(behind));
    }

    /// <summary>A value on the lines below; nothing, where the properties end, when these lines do not belong to it.</summary>
    private YamlMeasured ParseBelow(int column, Indicator indicator, in YamlProperties properties)
    {
        cursor.SkipBlanks();
        var isList = cursor.IsIndicator('-');
        var isInside = cursor.Column > column || (cursor.Column == column && isList && indicator != Indicator.Dash);
        if (cursor.IsAtEnd || !isInside) return nodes.Nothing(properties, properties.Span.End);
        if (!properties.Any) return ParseNodeOnLine(column);
        return BeginsCollection() ? ParseCollection(column, properties) : ParseBehindProperties(column, properties);
    }

    /// <summary>A value on the line of its indicator.</summary>
    private YamlMeasured ParseInline(int column, Indicator indicator)
    {
        if (BeginsCollection())
        {
            if (indicator == Indicator.Colon && cursor.IsIndicator('-')) cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.ListInLine);
            if (indicator != Indicator.Colon || cursor.IsIndicator('-')) return ParseCollection(column, YamlProperties.None(cursor.Position));
        }
        return ParseContent(column, indicator);
    }

    private YamlMeasured ParseContent(int column, Indicator indicator)
    {
        var properties = YamlPropertyReader.Read(cursor);
        if (properties.Any && cursor.IsBreakOrEnd(cursor.Position)) return ParseBelow(column, indicator, properties);
        return ParseBehindProperties(column, properties);
    }

    private YamlMeasured ParseBehindProperties(int column, in YamlProperties properties)
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '|' or '>':
                var style = cursor.Current == '|' ? YamlScalarStyle.Literal : YamlScalarStyle.Folded;
                var (span, value) = BlockScalarReader.Read(cursor, column);
                return nodes.Scalar(properties, span, value, style);
            case '"' or '\'':
                style = cursor.Current == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
                (span, value) = QuotedScalarReader.Read(cursor, column, ScalarRole.Value);
                return CheckLineEnd(nodes.Scalar(properties, span, value, style));
            case '[' or '{':
                return ParseBehindFlow(column, CheckLineEnd(flow.Parse(column, properties, ScalarRole.Value)));
            case '*':
                return CheckLineEnd(YamlPropertyReader.ReadAlias(cursor, nodes));
        }
        if (!PlainScalarReader.CanBegin(cursor, inFlow: false)) return ParseUnquoted(properties, start, new TextSpan(start, 1), cursor.Current == ':' ? YamlMessages.ColonInValue : YamlMessages.ReservedCharacter);
        var (text, plain) = PlainScalarReader.Read(cursor, column, inFlow: false);
        var colon = SkipBlanks(cursor.Position);
        if (PlainScalarReader.IsValueIndicator(cursor, colon, inFlow: false)) return ParseUnquoted(properties, start, new TextSpan(colon, 1), YamlMessages.ColonInValue);
        return CheckLineEnd(nodes.Scalar(properties, text, plain, YamlScalarStyle.Plain));
    }

    /// <summary>Lines below brackets that are not closed are not one more mistake; they are the value when the brackets have none.</summary>
    private YamlMeasured ParseBehindFlow(int column, YamlMeasured value)
    {
        if (!flow.IsBroken) return value;
        var (offset, below) = cursor.PeekLine(cursor.EndOfLine(cursor.Position));
        if (offset >= cursor.End || below <= column) return value;
        var block = ParseBelow(column, Indicator.Dash, YamlProperties.None(value.Node.Span.End));
        return value.Node is YamlSequence { Items.IsEmpty: true } or YamlMapping { Entries.IsEmpty: true } ? block : value;
    }

    /// <summary>What would be a value if it were quoted, up to the end of the line.</summary>
    private YamlMeasured ParseUnquoted(in YamlProperties properties, int start, TextSpan mistake, string message)
    {
        var span = TextSpan.FromBounds(start, cursor.EndOfContent(cursor.Position));
        cursor.Report.Syntax(mistake, message, YamlFixes.Quote(cursor.Content, span));
        cursor.SkipContent();
        return nodes.Scalar(properties, span, cursor.Content.Substring(span.Start, span.Length), YamlScalarStyle.Plain);
    }

    private YamlMeasured CheckLineEnd(YamlMeasured value)
    {
        cursor.SkipBlanksOnLine();
        if (cursor.IsBreakOrEnd(cursor.Position)) return value;
        var rest = TextSpan.FromBounds(cursor.Position, cursor.EndOfContent(cursor.Position));
        if (cursor.Current == '#')
            cursor.Report.Syntax(rest, YamlMessages.MissingHashSpace, YamlFixes.Insert("Insert a space", cursor.Position, " "));
        else if (PlainScalarReader.IsValueIndicator(cursor, cursor.Position, inFlow: false))
            cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.ColonInValue);
        else
            cursor.Report.Syntax(rest, YamlMessages.BehindValue);
        cursor.SkipContent();
        return value;
    }

    private bool BeginsCollection() =>
        cursor.IsIndicator('-') || cursor.IsIndicator('?') || cursor.IsIndicator(':') || KeyLines.IsKey(cursor, cursor.Position);

    /// <summary>A word without a colon, above a key: the rest is still to be typed.</summary>
    private bool IsHalfTypedKey()
    {
        if (!PlainScalarReader.CanBegin(cursor, inFlow: false)) return false;
        var (next, column) = cursor.PeekLine(cursor.EndOfLine(cursor.Position));
        return next < cursor.End && column == cursor.Column && KeyLines.IsKey(cursor, next);
    }

    private YamlMeasured ParseCollection(int indentation, in YamlProperties properties) =>
        cursor.IsIndicator('-') ? ParseSequence(indentation, properties) : ParseMapping(indentation, properties, isItem: false);

    private YamlMeasured ParseSequence(int indentation, in YamlProperties properties)
    {
        var (start, column) = (cursor.Position, cursor.Column);
        if (!nodes.Enter(properties, start)) return nodes.Nothing(properties, start);
        var items = new YamlSequenceBuilder();
        var misfit = -1;
        var end = start;
        do
        {
            end = cursor.Position + 1;
            items.Add(ParseItem(column, ref misfit));
            cursor.SkipBlanks();
        }
        while (!cursor.IsAtEnd && BelongsToSequence(column, indentation));
        end = Math.Max(end, items.End);
        return nodes.Leave(items.Build(TextSpan.FromBounds(start, end), properties, isFlow: false), items.ExpandedNodes, items.Height);
    }

    private bool BelongsToSequence(int column, int indentation)
    {
        if (cursor.Column > column) return true;
        // A list may stand at the column of its key; then what is no item is the next key.
        if (cursor.Column == column) return column > indentation || cursor.IsIndicator('-');
        return cursor.Column > indentation && cursor.IsIndicator('-');
    }

    private YamlMeasured ParseItem(int column, ref int misfit)
    {
        var isDash = cursor.IsIndicator('-');
        if (cursor.Column == column) misfit = -1;
        else cursor.Report.AdjustTab(cursor.Position, column - cursor.Column);
        if (cursor.Column != column && misfit != cursor.Column)
        {
            misfit = cursor.Column;
            cursor.Report.Syntax(
                isDash ? new TextSpan(cursor.Position, 1) : WordAt(cursor.Position),
                YamlMessages.Indentation,
                isDash ? IndentationFix.Find(cursor, column) : []);
        }
        if (isDash)
        {
            var own = cursor.Column;
            cursor.Position++;
            return ParseValue(own, Indicator.Dash);
        }
        if (cursor.Column == column && cursor.Current == '-')
        {
            cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.MissingDashSpace, FixMissingSpace());
            cursor.Position++;
            return ParseInline(column, Indicator.Dash);
        }
        if (cursor.Column == column) cursor.Report.Syntax(WordAt(cursor.Position), YamlMessages.MissingDash, FixMissingDash());
        var none = YamlProperties.None(cursor.Position);
        return BeginsCollection() ? ParseMapping(cursor.Column - 1, none, isItem: true) : ParseContent(cursor.Column, Indicator.Dash);
    }

    /// <summary>Before a plain value; a mapping would have to be moved.</summary>
    private ImmutableArray<CodeFix> FixMissingDash() =>
        char.IsAsciiLetterOrDigit(cursor.Current) && !BeginsCollection() ? [YamlFixes.Insert("Insert '- '", cursor.Position, "- ")] : [];

    /// <summary>Behind an indicator, where a plain value follows; whatever else does may be wrong as well.</summary>
    private ImmutableArray<CodeFix> FixMissingSpace() =>
        char.IsAsciiLetterOrDigit(cursor.At(cursor.Position + 1)) ? [YamlFixes.Insert("Insert a space", cursor.Position + 1, " ")] : [];

    /// <param name="isItem">An item without its dash: it ends where the next dash stands.</param>
    private YamlMeasured ParseMapping(int indentation, in YamlProperties properties, bool isItem)
    {
        var (start, column) = (cursor.Position, cursor.Column);
        if (!nodes.Enter(properties, start)) return nodes.Nothing(properties, start);
        var entries = new YamlMappingBuilder(cursor.Report);
        var misfit = -1;
        do
        {
            AddPart(entries, column, ref misfit);
            cursor.SkipBlanks();
        }
        while (!cursor.IsAtEnd && cursor.Column > indentation && !(isItem && cursor.IsIndicator('-')));
        var end = Math.Max(start, entries.End);
        return nodes.Leave(entries.Build(TextSpan.FromBounds(start, end), properties, isFlow: false), entries.ExpandedNodes, entries.Height);
    }

    private void AddPart(YamlMappingBuilder entries, int column, ref int misfit)
    {
        var isMisfit = cursor.Column != column;
        var isReported = isMisfit && misfit == cursor.Column;
        misfit = isMisfit ? cursor.Column : -1;
        if (isMisfit) cursor.Report.AdjustTab(cursor.Position, column - cursor.Column);
        if (isMisfit && !isReported)
        {
            cursor.Report.Syntax(
                cursor.IsIndicator('-') ? new TextSpan(cursor.Position, 1) : WordAt(cursor.Position),
                YamlMessages.Indentation,
                KeyLines.IsKey(cursor, cursor.Position) ? IndentationFix.Find(cursor, column) : []);
        }
        if (cursor.IsIndicator('-')) AddStrayList(entries, isMisfit);
        else if (cursor.IsIndicator('?')) AddExplicit(entries);
        else if (cursor.IsIndicator(':')) AddWithoutKey(entries);
        else if (cursor.Current is ']' or '}' or ',') SkipStrayBracket();
        else AddEntry(entries, isMisfit);
    }

    private void SkipStrayBracket()
    {
        cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.ReservedCharacter);
        cursor.SkipContent();
    }

    /// <summary>Items where a key is expected: the list of the key above when it has no value.</summary>
    private void AddStrayList(YamlMappingBuilder entries, bool isMisfit)
    {
        if (!isMisfit) cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.Indentation);
        cursor.Report.AdjustTab(cursor.Position, -cursor.Column - 1);
        var list = ParseSequence(cursor.Column, YamlProperties.None(cursor.Position));
        if (entries.Count > 0 && entries.Last.Value is YamlScalar { Span.Length: 0 }) entries.ReplaceLast(list);
    }

    private void AddExplicit(YamlMappingBuilder entries)
    {
        var column = cursor.Column;
        cursor.Position++;
        var key = ParseValue(column, Indicator.Explicit);
        entries.CheckKey(key.Node);
        cursor.SkipBlanks();
        if (cursor.Column != column || !cursor.IsIndicator(':'))
        {
            entries.Add(key, nodes.Nothing(YamlProperties.None(key.Node.Span.End), key.Node.Span.End));
            return;
        }
        cursor.Position++;
        entries.Add(key, ParseValue(column, Indicator.Explicit));
    }

    private void AddWithoutKey(YamlMappingBuilder entries)
    {
        var column = cursor.Column;
        cursor.Report.Syntax(new TextSpan(cursor.Position, 0), YamlMessages.MissingKey);
        var key = nodes.Nothing(YamlProperties.None(cursor.Position), cursor.Position);
        cursor.Position++;
        entries.Add(key, ParseValue(column, Indicator.Explicit));
    }

    private void AddEntry(YamlMappingBuilder entries, bool isMisfit)
    {
        var (column, start, line) = (cursor.Column, cursor.Position, cursor.LineStart);
        var properties = YamlPropertyReader.Read(cursor);
        var key = ParseKey(properties, column);
        cursor.SkipBlanksOnLine();
        if (cursor.Current != ':')
        {
            AddHalfTyped(entries, key, column, isMisfit);
            return;
        }
        if (!cursor.IsBlankOrEnd(cursor.Position + 1))
            cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.MissingColonSpace, FixMissingSpace());
        else if (cursor.LineStart != line || cursor.Position - start > LongestKey)
            cursor.Report.Syntax(key.Node.Span, YamlMessages.LongKey);
        entries.CheckKey(key.Node);
        cursor.Position++;
        entries.Add(key, ParseValue(column, Indicator.Colon));
    }

    /// <summary>A key without its colon keeps what stands below it.</summary>
    private void AddHalfTyped(YamlMappingBuilder entries, YamlMeasured key, int column, bool isMisfit)
    {
        cursor.SkipContent();
        var value = ParseBelow(column, Indicator.Colon, YamlProperties.None(key.Node.Span.End));
        if (!isMisfit)
        {
            var isAlone = value.Node.Span.Length == 0;
            var fix = key.Node is YamlScalar { Style: YamlScalarStyle.Plain } scalar ? FixMissingColon(scalar, entries, isAlone) : null;
            cursor.Report.Syntax(key.Node.Span, YamlMessages.MissingColon, fix is null ? [] : [fix]);
        }
        entries.Add(key, value);
    }

    /// <summary>Behind the first word, where the rest can be its value.</summary>
    private static CodeFix? FixMissingColon(YamlScalar key, YamlMappingBuilder entries, bool isAlone)
    {
        var end = key.Value.AsSpan().IndexOfAnyExcept(WordCharacters);
        var word = end < 0 ? key.Value : key.Value[..end];
        var canBeValue = end < 0 || (isAlone && key.Value[end] == ' ' && char.IsAsciiLetterOrDigit(key.Value[end + 1]));
        if (word.Length == 0 || !canBeValue || entries.Has(word)) return null;
        return YamlFixes.Insert("Insert ':'", key.ContentSpan.Start + word.Length, ":");
    }

    private YamlMeasured ParseKey(in YamlProperties properties, int column)
    {
        var start = cursor.Position;
        switch (cursor.Current)
        {
            case '*':
                return YamlPropertyReader.ReadAlias(cursor, nodes);
            case '"' or '\'':
                var style = cursor.Current == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
                var (span, value) = QuotedScalarReader.Read(cursor, column, ScalarRole.Key);
                return nodes.Scalar(properties, span, value, style);
            case '[' or '{':
                return flow.Parse(column, properties, ScalarRole.Key);
        }
        if (cursor.IsIndicator(':'))
        {
            cursor.Report.Syntax(new TextSpan(start, 0), YamlMessages.MissingKey);
            return nodes.Nothing(properties, start);
        }
        if (!PlainScalarReader.CanBegin(cursor, inFlow: false) && !cursor.IsBreakOrEnd(start))
            cursor.Report.Syntax(new TextSpan(start, 1), YamlMessages.ReservedCharacter);
        var end = PlainScalarReader.FindEndOnLine(cursor, start, inFlow: false);
        if (!PlainScalarReader.IsValueIndicator(cursor, SkipBlanks(end), inFlow: false)) end = FindCrampedColon(start, end) ?? end;
        PlainScalarReader.ReportTabs(cursor, start, end);
        cursor.Position = end;
        return nodes.Scalar(properties, TextSpan.FromBounds(start, end), cursor.Content[start..end], YamlScalarStyle.Plain);
    }

    /// <summary>A colon without a space behind it, after a word: <c>name:value</c>, but no address.</summary>
    private int? FindCrampedColon(int start, int end)
    {
        var word = cursor.Content.AsSpan(start, end - start).IndexOfAnyExcept(WordCharacters);
        return word > 0 && cursor.At(start + word) == ':' && cursor.At(start + word + 1) is not ('/' or ':') ? start + word : null;
    }

    private int SkipBlanks(int offset)
    {
        while (cursor.At(offset) is ' ' or '\t') offset++;
        return offset;
    }

    /// <summary>The first word there, to point at.</summary>
    private TextSpan WordAt(int offset)
    {
        var end = offset;
        while (!cursor.IsBlankOrEnd(end) && !PlainScalarReader.IsValueIndicator(cursor, end, inFlow: false)) end++;
        return TextSpan.FromBounds(offset, Math.Max(end, Math.Min(offset + 1, cursor.End)));
    }
}
