using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using YamlDotNet.Core;

namespace Onex.Language.Yaml;

/// <summary>
/// Reads YAML under limits into a tree with exact spans. Never throws, whatever the text is.
/// Stricter than YAML in what loaders disagree about or what hides mistakes: see <see cref="YamlRules"/>.
/// </summary>
public static class YamlReader
{
    private const char ByteOrderMark = '\uFEFF';

    public static YamlDocument Read(string text) => Read(new SourceText(text));

    public static YamlDocument Read(SourceText text) => Read(text, YamlLimits.Default);

    public static YamlDocument Read(SourceText text, YamlLimits limits)
    {
        if (text.Length > limits.Length)
        {
            var message = $"The text is too large to be read: {text.Length} characters, at most {limits.Length} are allowed.";
            return Refuse(text, [new Diagnostic(YamlRules.TooLarge, DiagnosticSeverity.Error, new TextSpan(0, 0), message)]);
        }
        var unreadable = YamlTextChecks.FindWhatMakesUnreadable(text);
        return unreadable.IsEmpty ? ReadEvents(text, limits) : Refuse(text, unreadable);
    }

    private static YamlDocument Refuse(SourceText text, ImmutableArray<Diagnostic> reasons) => new(text, null, [], reasons);

    private static YamlDocument ReadEvents(SourceText text, YamlLimits limits)
    {
        var origin = text.Content.StartsWith(ByteOrderMark) ? 1 : 0;
        var tree = new YamlTreeBuilder(text, limits, origin);
        using var reader = new StringReader(text.Content[origin..]);
        var readAll = false;
        try
        {
            var parser = new Parser(reader);
            while (parser.MoveNext() && tree.Add(parser.Current!))
            {
            }
            readAll = tree.IsComplete;
        }
        catch (YamlException e)
        {
            tree.Diagnostics.Add(YamlSyntaxErrors.Describe(e, text, origin));
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The parser's own state checks and its tag type, reached by damaged text: they carry no place.
            tree.Diagnostics.Add(YamlSyntaxErrors.DescribeDamage(tree.OpenBracket, tree.Position, text));
        }
        var root = tree.Finish();
        var trivia = YamlTrivia.Find(text, tree.Scalars, origin, readAll ? text.Length : tree.Position);
        return new YamlDocument(text, root, trivia.Comments, InOrder([.. tree.Diagnostics, .. trivia.Diagnostics]));
    }

    private static ImmutableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Code, StringComparer.Ordinal)];
}
