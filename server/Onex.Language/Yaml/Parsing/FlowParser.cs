using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;

namespace Onex.Language.Yaml.Parsing;

/// <summary>Reads what is written with brackets and braces.</summary>
internal sealed class FlowParser(YamlCursor cursor, YamlNodes nodes)
{
    private readonly Stack<char> closers = new();
    private int indentation;
    private ScalarRole role;
    private int damageBefore;
    private bool isBroken;

    /// <summary>The brackets that were read last are not closed.</summary>
    public bool IsBroken => isBroken;

    /// <param name="indentation">
    /// Of what the brackets belong to: their further lines are indented deeper. A line that is not shows that a bracket is not closed.
    /// </param>
    public YamlMeasured Parse(int indentation, in YamlProperties properties, ScalarRole role)
    {
        this.role = role;
        this.indentation = indentation;
        isBroken = false;
        damageBefore = cursor.Report.DamagedLines;
        return ParseCollection(properties);
    }

    private YamlMeasured ParseCollection(in YamlProperties properties)
    {
        var start = cursor.Position;
        if (!nodes.Enter(properties, start)) return nodes.Nothing(properties, start);
        var isMapping = cursor.Current == '{';
        closers.Push(isMapping ? '}' : ']');
        cursor.Position++;
        var measured = isMapping ? ParseMapping(properties, start) : ParseSequence(properties, start);
        closers.Pop();
        return measured;
    }

    private YamlMeasured ParseSequence(in YamlProperties properties, int start)
    {
        var items = new YamlSequenceBuilder();
        while (SkipToPart())
        {
            var item = ParsePair() ?? ParseNode();
            items.Add(item);
            SkipSeparator(YamlMessages.MissingSequenceComma);
        }
        var end = Math.Max(Close(start), items.End);
        return nodes.Leave(items.Build(TextSpan.FromBounds(start, end), properties, isFlow: true), items.ExpandedNodes, items.Height);
    }

    private YamlMeasured ParseMapping(in YamlProperties properties, int start)
    {
        var entries = new YamlMappingBuilder(cursor.Report);
        while (SkipToPart())
        {
            AddEntry(entries);
            SkipSeparator(YamlMessages.MissingMappingComma);
        }
        var end = Math.Max(Close(start), entries.End);
        return nodes.Leave(entries.Build(TextSpan.FromBounds(start, end), properties, isFlow: true), entries.ExpandedNodes, entries.Height);
    }

    private void AddEntry(YamlMappingBuilder entries)
    {
        var line = cursor.LineStart;
        var start = cursor.Position;
        var key = IsColon() ? MissingKey() : ParseNode();
        if (key.Node.Span.Length > 0) entries.CheckKey(key.Node);
        if (!SkipBlanks() || !IsColon())
        {
            var keyEnd = key.Node.Span.End;
            entries.Add(key, nodes.Nothing(YamlProperties.None(keyEnd), keyEnd));
            return;
        }
        if (line != cursor.LineStart || cursor.Position - start > BlockParser.LongestKey)
            cursor.Report.Syntax(key.Node.Span, YamlMessages.LongKey);
        entries.Add(key, ParseValue());
    }

    /// <summary>A single pair among the items of a list, <c>[key: value]</c>.</summary>
    private YamlMeasured? ParsePair()
    {
        var start = cursor.Position;
        if (!IsColon() && !IsPair(start)) return null;
        var none = YamlProperties.None(start);
        if (!nodes.Enter(none, start)) return nodes.Nothing(none, start);
        var entries = new YamlMappingBuilder(cursor.Report);
        AddEntry(entries);
        var from = Math.Min(entries.Last.Span.Start, entries.End);
        return nodes.Leave(entries.Build(TextSpan.FromBounds(from, entries.End), none, isFlow: false), entries.ExpandedNodes, entries.Height);
    }

    private bool IsPair(int offset)
    {
        if (cursor.At(offset) is '"' or '\'')
        {
            if (KeyLines.EndOfQuoted(cursor, offset) is not { } quoted) return false;
            while (cursor.At(quoted) is ' ' or '\t') quoted++;
            return cursor.At(quoted) == ':';
        }
        if (cursor.At(offset) is '[' or '{') return KeyLines.IsKey(cursor, offset);
        var end = KeyLines.SkipProperties(cursor, offset);
        end = cursor.At(end) == '*' ? KeyLines.EndOfAlias(cursor, end) : PlainScalarReader.FindEndOnLine(cursor, end, inFlow: true);
        while (cursor.At(end) is ' ' or '\t') end++;
        return cursor.At(end) == ':' && end > offset;
    }

    private YamlMeasured MissingKey()
    {
        cursor.Report.Syntax(new TextSpan(cursor.Position, 0), YamlMessages.MissingKey);
        return nodes.Nothing(YamlProperties.None(cursor.Position), cursor.Position);
    }

    private YamlMeasured ParseValue()
    {
        var behindColon = ++cursor.Position;
        if (!SkipBlanks() || cursor.Current is ',' or '}' or ']') return nodes.Nothing(YamlProperties.None(behindColon), behindColon);
        return ParseNode();
    }

    private YamlMeasured ParseNode()
    {
        var properties = YamlPropertyReader.Read(cursor);
        if (properties.Any && (!SkipBlanks() || cursor.Current is ',' or '}' or ']' or ':')) return nodes.Nothing(properties, cursor.Position);
        switch (cursor.Current)
        {
            case '[' or '{':
                return ParseCollection(properties);
            case '*':
                return YamlPropertyReader.ReadAlias(cursor, nodes);
            case '"' or '\'':
                var style = cursor.Current == '"' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.SingleQuoted;
                var (span, value) = QuotedScalarReader.Read(cursor, indentation, ScalarRole.Part);
                return nodes.Scalar(properties, span, value, style);
        }
        if (!PlainScalarReader.CanBegin(cursor, inFlow: true)) return ParseReserved(properties);
        var (text, plain) = PlainScalarReader.Read(cursor, indentation, inFlow: true);
        return nodes.Scalar(properties, text, plain, YamlScalarStyle.Plain);
    }

    /// <summary>What begins with a character that begins no value.</summary>
    private YamlMeasured ParseReserved(in YamlProperties properties)
    {
        var end = PlainScalarReader.FindEndOnLine(cursor, cursor.Position + 1, inFlow: true);
        var span = TextSpan.FromBounds(cursor.Position, end);
        cursor.Report.Syntax(new TextSpan(span.Start, 1), YamlMessages.ReservedCharacter, YamlFixes.Quote(cursor.Content, span));
        cursor.Position = end;
        return nodes.Scalar(properties, span, cursor.Content[span.Start..end], YamlScalarStyle.Plain);
    }

    private bool IsColon() => cursor.Current == ':';

    /// <summary>False where no further part of this collection follows.</summary>
    private bool SkipToPart()
    {
        while (SkipBlanks())
        {
            if (cursor.Current != ',') return cursor.Current is not (']' or '}');
            cursor.Report.Syntax(new TextSpan(cursor.Position, 1), YamlMessages.MissingValue);
            cursor.Position++;
        }
        return false;
    }

    /// <summary>The comma behind a part, or what closes the collection.</summary>
    private void SkipSeparator(string message)
    {
        var end = cursor.Position;
        if (!SkipBlanks() || cursor.Current is ']' or '}') return;
        if (cursor.Current == ',') cursor.Position++;
        else cursor.Report.Syntax(new TextSpan(cursor.Position, 1), message, FixMissingComma(end));
    }

    private ImmutableArray<CodeFix> FixMissingComma(int end) =>
        PlainScalarReader.CanBegin(cursor, inFlow: true) || cursor.Current is '"' or '\'' or '[' or '{' ? [YamlFixes.Insert("Insert ','", end, ",")] : [];

    /// <summary>None where closing would not be all: at the place of a key, and above lines that would still be indented too deep.</summary>
    private ImmutableArray<CodeFix> FixUnclosed()
    {
        var below = cursor.PeekLine(cursor.EndOfLine(cursor.Position)).Column;
        return role == ScalarRole.Key || below > indentation ? [] : [YamlFixes.Insert("Close the bracket", cursor.Position, string.Concat(closers))];
    }

    /// <summary>Gives where the collection ends.</summary>
    private int Close(int start)
    {
        var closer = closers.Peek();
        if (isBroken || cursor.IsAtEnd)
        {
            // Of several open brackets, and behind another mistake between them, one message says it.
            if (cursor.Report.DamagedLines == damageBefore)
                cursor.Report.Syntax(new TextSpan(start, 1), YamlMessages.UnclosedBracket, FixUnclosed());
            return cursor.Position;
        }
        if (cursor.Current == closer) return ++cursor.Position;
        var wrong = new TextSpan(cursor.Position, 1);
        var closesOuter = closers.Skip(1).Contains(cursor.Current);
        var fix = closesOuter
            ? YamlFixes.Insert("Close the bracket", cursor.Position, closer.ToString())
            : YamlFixes.Replace("Correct the bracket", wrong, closer.ToString());
        cursor.Report.Syntax(wrong, YamlMessages.WrongBracket(closer), fix);
        return closesOuter ? cursor.Position : ++cursor.Position;
    }

    /// <summary>Moves to the next content of the brackets; false, where it is, when they end without being closed.</summary>
    private bool SkipBlanks()
    {
        if (isBroken) return false;
        var place = cursor.Save();
        cursor.SkipBlanks();
        // A dash begins an item of a block: nothing between brackets begins so.
        var isInside = cursor.LineStart == place.LineStart || (cursor.Column > indentation && !cursor.IsIndicator('-')) || cursor.Current is ']' or '}' or ',';
        if (!cursor.IsAtEnd && isInside) return true;
        cursor.Restore(place);
        isBroken = true;
        return false;
    }
}
