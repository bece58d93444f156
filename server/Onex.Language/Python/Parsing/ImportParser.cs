using System.Collections.Frozen;
using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Python.Tokens;
using Onex.Language.Text;

namespace Onex.Language.Python.Parsing;

/// <summary>Reads <c>import</c> and <c>from … import</c>.</summary>
internal sealed class ImportParser(TokenCursor cursor)
{
    private static readonly FrozenSet<string> FutureFeatures = FrozenSet.Create(
        StringComparer.Ordinal,
        "nested_scopes",
        "generators",
        "division",
        "absolute_import",
        "with_statement",
        "print_function",
        "unicode_literals",
        "barry_as_FLUFL",
        "generator_stop",
        "annotations");

    private readonly Scratch<ImportAlias> aliases = new();

    public ImportStatement Import()
    {
        var start = cursor.Take().Start;
        var mark = aliases.Mark;
        do
        {
            var (name, span) = DottedName("expected the name of a module");
            aliases.Add(Alias(name, span));
        }
        while (cursor.TryTake(TokenKind.Comma));
        if (cursor.Kind == TokenKind.From) cursor.Fail("is 'from … import …' meant?");
        return new ImportStatement(aliases.Take(mark), cursor.SpanFrom(start));
    }

    public ImportFromStatement ImportFrom()
    {
        var start = cursor.Take().Start;
        var moduleStart = cursor.Start;
        var level = 0;
        while (cursor.Kind is TokenKind.Dot or TokenKind.Ellipsis) level += cursor.Take().Kind == TokenKind.Dot ? 1 : 3;
        var module = level > 0 && cursor.Kind != TokenKind.Name ? null : DottedName("expected the name of a module").Name;
        var moduleSpan = cursor.SpanFrom(moduleStart);
        cursor.Expect(TokenKind.Import, "expected 'import'");
        var names = Targets();
        if (module == "__future__" && level == 0) CheckFeatures(names);
        return new ImportFromStatement(module, moduleSpan, names, level, cursor.SpanFrom(start));
    }

    private void CheckFeatures(ImmutableArray<ImportAlias> names)
    {
        foreach (var name in names)
        {
            if (!FutureFeatures.Contains(name.Name)) cursor.Fail(name.NameSpan, $"there is no future feature '{name.Name}'");
        }
    }

    private ImmutableArray<ImportAlias> Targets()
    {
        if (cursor.Kind == TokenKind.Star)
        {
            var star = cursor.Take();
            return [new ImportAlias("*", star.Span, null, default, star.Span)];
        }

        var isParenthesized = cursor.TryTake(TokenKind.LeftParenthesis);
        var mark = aliases.Mark;
        do
        {
            var (name, span) = cursor.ExpectName("expected a name to import");
            aliases.Add(Alias(name, span));
        }
        while (cursor.TryTake(TokenKind.Comma) && !(isParenthesized && cursor.Kind == TokenKind.RightParenthesis));
        if (isParenthesized) cursor.Expect(TokenKind.RightParenthesis, "expected ')' after the names to import");
        return aliases.Take(mark);
    }

    private ImportAlias Alias(string name, TextSpan span)
    {
        if (!cursor.TryTake(TokenKind.As)) return new ImportAlias(name, span, null, default, span);
        var (asName, asSpan) = cursor.ExpectName("expected a name after 'as'");
        return new ImportAlias(name, span, asName, asSpan, cursor.SpanFrom(span.Start));
    }

    private (string Name, TextSpan Span) DottedName(string message)
    {
        var (name, span) = cursor.ExpectName(message);
        if (cursor.Kind != TokenKind.Dot) return (name, span);
        List<string> parts = [name];
        while (cursor.TryTake(TokenKind.Dot)) parts.Add(cursor.ExpectName("expected a name after '.'").Name);
        return (string.Join('.', parts), cursor.SpanFrom(span.Start));
    }
}
