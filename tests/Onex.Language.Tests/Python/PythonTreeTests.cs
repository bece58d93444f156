using System.Numerics;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

public sealed class PythonTreeTests
{
    [Fact]
    public void Spans_count_UTF16_code_units()
    {
        var module = Parse("x = '😀'; ﬁeld.name(key=1)\n");

        var call = module.DescendantsAndSelf().OfType<CallExpression>().Single();
        module.Text.Slice(call.Span).ShouldBe("ﬁeld.name(key=1)");
        module.Text.Slice(((AttributeExpression)call.Func).AttrSpan).ShouldBe("name");
        module.Text.Slice(call.Keywords.Single().ArgSpan).ShouldBe("key");
    }

    [Theory]
    [InlineData("class A(B): pass", "A")]
    [InlineData("@d\nasync def f(): pass", "f")]
    [InlineData("def f(name: int = 1): pass", "f", "name")]
    [InlineData("import a.b as c", "a.b", "c")]
    [InlineData("try: pass\nexcept A as e: pass", "e")]
    [InlineData("class A[T]: pass", "A", "T")]
    public void A_definition_knows_where_its_names_are(string source, params string[] names)
    {
        var module = Parse(source);

        module.DescendantsAndSelf().SelectMany(NameSpans).Select(module.Text.Slice).ShouldBe(names);
    }

    [Fact]
    public void Nodes_come_in_the_order_of_the_source()
    {
        var module = Parse("@a\ndef b(c=d, *, e=f) -> g:\n    {h: i, **j}\n    k if l else m\n    n: o = p\n");

        module.DescendantsAndSelf().OfType<NameExpression>().Select(n => n.Id)
            .ShouldBe(["a", "d", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p"]);
    }

    [Fact]
    public void Comments_are_kept()
    {
        var module = Parse("# one\nx = [  # two\n]\n    # three\ny = '# none' # four");

        module.Comments.Select(module.Text.Slice).ShouldBe(["# one", "# two", "# three", "# four"]);
    }

    [Theory]
    [InlineData("'a' \"b\" '''c'''", "abc")]
    [InlineData("'\\n\\x41\\u00e9\\U0001F600\\101\\q'", "\nAé😀A\\q")]
    [InlineData("r'\\n'", "\\n")]
    [InlineData("'''a\r\nb\rc'''", "a\nb\nc")]
    [InlineData("'a\\\n  b'", "a  b")]
    [InlineData("u'x'", "x")]
    public void A_string_is_decoded(string source, string text) =>
        Parse(source).DescendantsAndSelf().OfType<ConstantExpression>().Single().Text.ShouldBe(text);

    [Fact]
    public void Numbers_and_bytes_are_decoded() =>
        Parse("[0xFF, 0b1_0, 0o17, 1_000, 1.5e3, 2J, b'\\x00a' rb'\\n', True, None, ...]").DescendantsAndSelf().OfType<ConstantExpression>()
            .Select(c => c.Value switch
            {
                IntValue i => i.Number,
                FloatValue f => f.Number,
                ImaginaryValue j => j.Number,
                BytesValue b => Convert.ToHexString([.. b.Bytes]),
                var other => (object)other,
            })
            .ShouldBe(
            [
                new BigInteger(255), new BigInteger(2), new BigInteger(15), new BigInteger(1000), 1500.0, 2.0, "00615C6E",
                new BoolValue(true), new NoneValue(), new EllipsisValue(),
            ]);

    [Fact]
    public void An_f_string_has_its_texts_and_values()
    {
        var joined = Parse("f'a{{{b!r:>{c}}}}' 'd' f'{e = }'").DescendantsAndSelf().OfType<JoinedStrExpression>().First();

        joined.Values.Select(v => v is ConstantExpression c ? c.Text : ((FormattedValueExpression)v).Conversion.ToString())
            .ShouldBe(["a{", "r", "}de = ", "r"]);
    }

    [Fact]
    public void Every_parameter_knows_how_it_is_passed() =>
        Parse("def f(a, b=1, /, c=2, *d, e, g=3, **h): pass").DescendantsAndSelf().OfType<Arg>()
            .Select(a => $"{a.Name} {a.Kind}{(a.Default is null ? "" : " =")}")
            .ShouldBe(["a PositionalOnly", "b PositionalOnly =", "c Positional =", "d VarArg", "e KeywordOnly", "g KeywordOnly =", "h KwArg"]);

    [Fact]
    public void Nodes_are_equal_only_to_themselves()
    {
        var names = Parse("a\n").DescendantsAndSelf().Concat(Parse("a\n").DescendantsAndSelf()).OfType<NameExpression>().ToList();

        names[0].Equals(names[1]).ShouldBeFalse();
        names.Distinct().Count().ShouldBe(2);
    }

    private static PythonModule Parse(string source)
    {
        var module = PythonParser.Parse(new SourceText(source));
        module.Errors.ShouldBeEmpty();
        return module;
    }

    private static IEnumerable<TextSpan> NameSpans(PythonNode node) => node switch
    {
        ClassDef n => [n.NameSpan],
        FunctionDef n => [n.NameSpan],
        Arg n => [n.NameSpan],
        TypeParam n => [n.NameSpan],
        ImportAlias n => [n.NameSpan, n.AsNameSpan],
        ExceptHandler n => [n.NameSpan],
        _ => [],
    };
}
