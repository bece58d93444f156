using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Onex.Language.Yaml;

/// <summary>Makes a tree out of the parser's events, with its own stack and under the limits. One builder reads one text.</summary>
internal sealed class YamlTreeBuilder
{
    private const string CoreTagPrefix = "tag:yaml.org,2002:";

    private static readonly ImmutableHashSet<string> CoreTags =
        ["str", "int", "float", "bool", "null", "map", "seq", "timestamp"];

    private readonly SourceText text;
    private readonly YamlLimits limits;
    private readonly int origin;
    private readonly Stack<YamlFrame> open = new();
    private readonly Dictionary<string, YamlMeasured?> anchors = new(StringComparer.Ordinal);
    private readonly List<YamlScalar> scalars = [];
    private YamlNode? root;
    private int documents;
    private int nodes;
    private long expandedNodes;

    /// <param name="origin">Where in the text the parser's offset 0 is.</param>
    public YamlTreeBuilder(SourceText text, YamlLimits limits, int origin)
    {
        this.text = text;
        this.limits = limits;
        this.origin = origin;
        Position = origin;
    }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>All scalars in the order of the text.</summary>
    public IReadOnlyList<YamlScalar> Scalars => scalars;

    /// <summary>Up to where the text was read.</summary>
    public int Position { get; private set; }

    /// <summary>Where the innermost bracket stands that is not closed yet.</summary>
    public int? OpenBracket => open.FirstOrDefault(frame => frame.HasBracket)?.ContentStart;

    /// <summary>The text was read to its end.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>False when the rest of the text is not to be read.</summary>
    public bool Add(ParsingEvent next)
    {
        Position = Math.Max(Position, SpanOf(next).End);
        switch (next)
        {
            case StreamEnd:
                IsComplete = true;
                return true;
            case DocumentStart start:
                return ++documents == 1 || RefuseDocument(start);
            case MappingStart start:
                return Count(start) && Open(start, isMapping: true, start.Style == MappingStyle.Flow);
            case SequenceStart start:
                return Count(start) && Open(start, isMapping: false, start.Style == SequenceStyle.Flow);
            case MappingEnd or SequenceEnd:
                Close(Offset(next.End));
                return true;
            case Scalar scalar:
                return Count(scalar) && AddScalar(scalar);
            case AnchorAlias alias:
                return Count(alias) && AddAlias(alias);
            default:
                return true;
        }
    }

    /// <summary>The root; collections that are still open end where reading ended.</summary>
    public YamlNode? Finish()
    {
        while (open.Count > 0) Close(Position);
        return root;
    }

    private int Offset(Mark mark) => Math.Clamp((int)mark.Index + origin, 0, text.Length);

    private bool RefuseDocument(DocumentStart start)
    {
        var from = Offset(start.Start);
        var span = TextSpan.FromBounds(from, Math.Max(from, Offset(start.End)));
        Report(YamlRules.SeveralDocuments, span, "The file holds several YAML documents; one is expected.");
        return false;
    }

    private bool Count(ParsingEvent next)
    {
        if (++nodes <= limits.Nodes) return true;
        Report(YamlRules.TooManyNodes, SpanOf(next), $"The document has more than {limits.Nodes} values.");
        return false;
    }

    private bool Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        if (open.Count == limits.Depth)
        {
            Report(YamlRules.TooDeep, SpanOf(start), $"The document is nested deeper than {limits.Depth} levels.");
            return false;
        }
        if (!ExpandBy(1, start)) return false;
        CheckTag(start);
        var span = SpanOf(start);
        var content = ContentStart(start, span);
        // Of a bare pair in a list, [key: value], the parser tells no place.
        var isBarePair = isFlow && start is { Anchor.IsEmpty: true, Tag.IsEmpty: true } && span.Start < Position;
        var hasBracket = isFlow && !isBarePair && content < text.Length && text.Content[content] == (isMapping ? '{' : '[');
        if (isBarePair) content = Position;
        var frame = new YamlFrame(isBarePair ? null : span.Start, content, NameOf(start.Anchor), TagOf(start.Tag), isMapping, hasBracket);
        if (frame.Anchor is not null) anchors[frame.Anchor] = null;
        if (hasBracket) Position = Math.Max(Position, content + 1);
        open.Push(frame);
        return true;
    }

    private void Close(int end)
    {
        var frame = open.Pop();
        var closing = frame.IsMapping ? '}' : ']';
        if (!frame.HasBracket) end = frame.LastEnd;
        else if (end < text.Length && text.Content[end] == closing) end++;
        else end = Math.Max(end, Math.Max(frame.LastEnd, frame.ContentStart + 1));
        Position = Math.Max(Position, end);
        Attach(new YamlMeasured(frame.Build(end), frame.ExpandedNodes, frame.Height + 1));
    }

    private bool AddScalar(Scalar scalar)
    {
        if (!ExpandBy(1, scalar)) return false;
        var style = scalar.Style switch
        {
            ScalarStyle.SingleQuoted => YamlScalarStyle.SingleQuoted,
            ScalarStyle.DoubleQuoted => YamlScalarStyle.DoubleQuoted,
            ScalarStyle.Literal => YamlScalarStyle.Literal,
            ScalarStyle.Folded => YamlScalarStyle.Folded,
            _ => YamlScalarStyle.Plain,
        };
        var span = SpanOf(scalar);
        // Of a key that is left out the parser may tell no place.
        if (span.End < Position) span = new TextSpan(SkipWhile(Position, text.Length, char.IsWhiteSpace), 0);
        var content = ContentStart(scalar, span);
        if (style is YamlScalarStyle.Literal or YamlScalarStyle.Folded) span = WithoutTrailingBreaks(span);
        CheckTag(scalar);
        var contentSpan = TextSpan.FromBounds(content, Math.Max(content, span.End));
        var node = new YamlScalar(span, contentSpan, NameOf(scalar.Anchor), TagOf(scalar.Tag), scalar.Value, style);
        scalars.Add(node);
        Attach(new YamlMeasured(node, 1, 0));
        return true;
    }

    private bool AddAlias(AnchorAlias alias)
    {
        var name = alias.Value.Value;
        var span = SpanOf(alias);
        var target = FindTarget(name, span);
        if (target is { } found)
        {
            if (open.Count + found.Height > limits.Depth)
            {
                Report(YamlRules.TooDeep, span, $"With its aliases the document is nested deeper than {limits.Depth} levels.");
                return false;
            }
            if (!ExpandBy(found.ExpandedNodes, alias)) return false;
        }
        Attach(new YamlMeasured(new YamlAlias(span, name, target?.Node), target?.ExpandedNodes ?? 1, target?.Height ?? 0));
        return true;
    }

    private YamlMeasured? FindTarget(string name, TextSpan span)
    {
        if (!anchors.TryGetValue(name, out var target))
            Report(YamlRules.BrokenAlias, span, $"There is no anchor '&{name}' before this alias.");
        else if (target is null)
            Report(YamlRules.BrokenAlias, span, $"The alias '*{name}' stands inside of the value that it refers to.");
        return target;
    }

    private bool ExpandBy(long count, ParsingEvent next)
    {
        expandedNodes += count;
        if (expandedNodes <= limits.ExpandedNodes) return true;
        Report(YamlRules.AliasExpansion, SpanOf(next), $"With its aliases the document has more than {limits.ExpandedNodes} values.");
        return false;
    }

    private void Attach(YamlMeasured child)
    {
        if (child.Node.Anchor is { } anchor) anchors[anchor] = child;
        if (!open.TryPeek(out var parent))
        {
            root = child.Node;
            return;
        }
        if (parent.ExpectsKey) CheckKey(parent, child.Node);
        parent.Add(child);
    }

    private void CheckKey(YamlFrame mapping, YamlNode key)
    {
        if (key is YamlScalar { Style: YamlScalarStyle.Plain, Value: "", Tag: null })
        {
            Report(YamlRules.Syntax, key.Span, "A key is missing here.");
            return;
        }
        if (key.Resolved is not YamlScalar scalar)
        {
            if (key is not YamlAlias) Report(YamlRules.ComplexKey, key.Span, "A key must be a plain value, not a list or a mapping.");
            return;
        }
        if (scalar is { Value: "<<", Style: YamlScalarStyle.Plain })
            Report(YamlRules.MergeKey, key.Span, "Merge keys are not supported. Write the keys out.");
        else if (!mapping.Names.Add(scalar.Value))
            Report(YamlRules.DuplicateKey, key.Span, $"The key '{Shorten(scalar.Value)}' stands twice in this mapping.");
    }

    private void CheckTag(NodeEvent node)
    {
        if (TagOf(node.Tag) is not { } tag || tag == "!") return;
        if (tag.StartsWith(CoreTagPrefix, StringComparison.Ordinal) && CoreTags.Contains(tag[CoreTagPrefix.Length..])) return;
        Report(YamlRules.UnknownTag, PropertiesOf(node), $"The tag '{Shorten(tag)}' is not supported.");
    }

    private TextSpan PropertiesOf(NodeEvent node)
    {
        var span = SpanOf(node);
        var end = ContentStart(node, span);
        while (end > span.Start && char.IsWhiteSpace(text.Content[end - 1])) end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private TextSpan SpanOf(ParsingEvent next)
    {
        var start = Offset(next.Start);
        return TextSpan.FromBounds(start, Math.Max(start, Offset(next.End)));
    }

    /// <summary>Behind the anchor and tag that a node may begin with, in any order, and what separates them from the content.</summary>
    private int ContentStart(NodeEvent node, TextSpan span)
    {
        var position = span.Start;
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return position;
        // The start of a collection ends where its first part begins.
        if (node is not Scalar) return span.End;
        while (position < span.End)
        {
            var c = text.Content[position];
            if (c is '&' or '!') position = SkipWhile(position, span.End, static c => !char.IsWhiteSpace(c));
            else if (c == '#') position = YamlLines.EndOfLine(text.Content, position);
            else if (char.IsWhiteSpace(c)) position++;
            else break;
        }
        return Math.Min(position, span.End);
    }

    private int SkipWhile(int position, int limit, Func<char, bool> belongs)
    {
        while (position < limit && belongs(text.Content[position])) position++;
        return position;
    }

    private TextSpan WithoutTrailingBreaks(TextSpan span)
    {
        var end = span.End;
        while (end > span.Start && text.Content[end - 1] is '\n' or '\r' or ' ') end--;
        return TextSpan.FromBounds(span.Start, end);
    }

    private static string? NameOf(AnchorName anchor) => anchor.IsEmpty ? null : anchor.Value;

    private static string? TagOf(TagName tag) => tag.IsEmpty ? null : tag.Value;

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..60] + "…";

    private void Report(string code, TextSpan span, string message) =>
        Diagnostics.Add(new Diagnostic(code, DiagnosticSeverity.Error, span, message));
}
