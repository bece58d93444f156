using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

/// <summary>Half-typed text: each row is a source and the outline that is still read of it.</summary>
public sealed class PythonRecoveryTests
{
    [Theory]
    [InlineData("x = (\ndef f():\n    pass\ny = 1\n", "x, f, y", "an open bracket ends before the next statement")]
    [InlineData("class A(B:\n    x = 1\n    def f(self, a\n        return a\n    y = 2\nz = 3\n", "A{x, f{?}, y}, z", "an open bracket in a header ends at the colon, else where a statement begins")]
    [InlineData("x = f(1,\ny = 2\nz = [\n    3,\nw = 4\n", "x, y, z, w", "an open bracket ends before a line that is not indented more")]
    [InlineData("def f():\n    x = g(\n        1,\n    y = 2\nz = 3\n", "f{x, y}, z", "and so does one within a block")]
    [InlineData("x = f(\n    g((1, 2),\n)\ny = 1\n", "x, y", "a closing bracket does not begin a line of its own")]
    [InlineData("class A(B:\n    def f(self): pass\n    def g(self): pass\nz = 3\n", "A{f, g}, z", "a header that is not closed keeps its block")]
    [InlineData("class A\n    def f(self): pass\nz = 3\n", "A{f}, z", "a header without its colon keeps its block")]
    [InlineData("def f(a, b=, c):\n    x = 1\n    y = 2\nz = 3\n", "f{x, y}, z", "broken parameters")]
    [InlineData("if a ==:\n    x = 1\nelse\n    y = 1\nz = 2\n", "if{x, y}, z", "broken conditions")]
    [InlineData("clas A:\n    def f(self): pass\nx = 1\n", "?, {f}, x", "a misspelt keyword")]
    [InlineData("x = 1\n    y = 2\nz = 3\n", "x, {y}, z", "an unexpected indentation")]
    [InlineData("def f():\n        x = 1\n    y = 2\nz = 3\n", "f{x}, y, z", "an indentation that matches no other")]
    [InlineData("x = 'abc\ny = 1\n", "x, y", "a string without an end")]
    [InlineData("x = f'{a\ny = 1\n", "x, y", "a field without an end")]
    [InlineData("x = f'abc\ny = 1\n", "x, y", "an f-string without an end")]
    [InlineData("a.\nb = 1\n", "?, b", "a name to be completed")]
    [InlineData("f(a, \nimport b\n", "?, import", "arguments to be completed")]
    [InlineData("import\nfrom a import\nfrom . import b,\nx = 1\n", "import, import, import, x", "imports to be completed")]
    [InlineData("@\ndef f(): pass\n@a.\nclass B: pass\n", "f, B", "decorators to be completed")]
    [InlineData("try:\n    x = 1\ny = 2\n", "try{x}, y", "a try without a handler")]
    [InlineData("for x in\n    y = 1\nz = 2\n", "for{y}, z", "a loop to be completed")]
    [InlineData("match x:\n    case A(\n        y = 1\n    case B:\n        z = 2\nw = 3\n", "match{z}, w", "a pattern to be completed")]
    [InlineData("<<<<<<< ours\nx = 1\n=======\nx = 2\n>>>>>>> theirs\ny = 3\n", "?, x, ?, x, ?, y", "a conflict")]
    [InlineData("x = $\ny = €\nz = 1\n", "x, y, z", "characters that cannot be")]
    [InlineData("else:\n    x = 1\ny = 2\n", "{x}, y", "a branch of nothing")]
    public void What_can_be_read_is_read(string source, string outline, string what)
    {
        var module = PythonParser.Parse(new SourceText(source));

        Outline(module.Body).ShouldBe(outline, what);
        module.Errors.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_broken_line_has_one_error()
    {
        var module = PythonParser.Parse(new SourceText("x = (1 2 3, 4 5\nimport ) a from\nf(a=1, b, ]\n"));

        module.Errors.Select(e => module.Text.GetPosition(e.Span.Start).Line).ShouldBe([0, 1, 2]);
    }

    private static string Outline(IEnumerable<Statement> body) => string.Join(", ", body.Select(Outline));

    private static string Outline(Statement statement) => statement switch
    {
        AssignStatement { Targets: [NameExpression name] } => name.Id,
        ClassDef n => n.Name + Block(n.Body),
        FunctionDef n => n.Name + Block(n.Body),
        IfStatement n => "if" + Block([.. n.Body, .. n.OrElse]),
        ForStatement n => "for" + Block(n.Body),
        TryStatement n => "try" + Block(n.Body),
        MatchStatement n => "match" + Block(n.Cases.SelectMany(c => c.Body)),
        ErrorStatement n => Block(n.Body),
        ImportStatement or ImportFromStatement => "import",
        _ => "?",
    };

    private static string Block(IEnumerable<Statement> body) =>
        Outline(body.Where(s => s is not PassStatement)) is { Length: > 0 } inner ? $"{{{inner}}}" : "";
}
