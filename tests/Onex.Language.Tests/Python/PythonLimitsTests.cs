using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python;

/// <summary>Source that is made to hurt: it gives an error, on a stack far smaller than any that the product runs on.</summary>
public sealed class PythonLimitsTests
{
    private const int SmallStack = 512 * 1024;

    public static TheoryData<string, string> Bombs => new()
    {
        { new string('(', 100_000), "too many nested parentheses" },
        { "x = " + new string('[', 201) + new string(']', 201), "too many nested parentheses" },
        { Repeat("{0:", 100_000), "too many nested parentheses" },
        { "x = " + new string('-', 100_000) + "1", "nested too deeply" },
        { "x = " + Repeat("not ", 100_000) + "1", "nested too deeply" },
        { "x = " + Repeat("lambda: ", 100_000) + "1", "nested too deeply" },
        { "x = " + Repeat("1 if 2 else ", 100_000) + "3", "nested too deeply" },
        { "x = " + Repeat("1 ** ", 100_000) + "1", "nested too deeply" },
        { "x = " + Repeat("await ", 100_000) + "1", "invalid syntax" },
        { "x = 1" + Repeat(" + 1", 100_000), "too many operators in one expression" },
        { "x = " + Repeat("(", 100) + "1" + Repeat(Repeat(" + 1", 100) + ")", 100), "too many operators in one expression" },
        { "x = a" + Repeat(".a", 100_000), "too many attributes, calls and subscripts in one expression" },
        { "x = a" + Repeat("()", 100_000), "too many attributes, calls and subscripts in one expression" },
        { "match x:\n case a" + Repeat(".a", 100_000) + ": pass", "too many attributes in one pattern" },
        { "if a: pass\n" + Repeat("elif a: pass\n", 10_000), "too many branches in one 'if'" },
        { string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', i) + "if a:\n")), "too many levels of indentation" },
        { "x = " + Repeat("f'{", 300), "too many nested f-strings" },
        { "x = " + new string('9', 5000), "an integer of more than 4300 decimal digits; write it in hexadecimal" },
        { new string('x', (4 * 1024 * 1024) + 1), "the file has more than 4194304 characters and is not read" },
    };

    [Theory]
    [MemberData(nameof(Bombs), DisableDiscoveryEnumeration = true)]
    public void A_bomb_gives_an_error(string source, string message) =>
        OnSmallStack(source).Errors.ShouldContain(e => e.Message == message);

    [Fact]
    public void What_CPython_still_reads_is_read()
    {
        OnSmallStack("x = " + new string('(', 200) + "1" + new string(')', 200)).Errors.ShouldBeEmpty();
        OnSmallStack("x = " + Repeat("[{0: f(", 66) + Repeat(")}]", 66)).Errors.ShouldBeEmpty();
        OnSmallStack("x = [" + Repeat("a.b.c(d).e + f,", 10_000) + "]").Errors.ShouldBeEmpty();
        OnSmallStack("x = 1" + Repeat(" + 1", 1500)).Errors.ShouldBeEmpty();
        OnSmallStack("x = " + Repeat("f'{", 100) + "1" + Repeat("}'", 100)).Errors.ShouldBeEmpty();
        OnSmallStack(string.Concat(Enumerable.Range(0, 99).Select(i => new string(' ', i) + "if a:\n")) + new string(' ', 99) + "pass").Errors.ShouldBeEmpty();
        OnSmallStack("x = 0x" + new string('f', 100_000)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public void The_number_of_errors_is_bounded() =>
        PythonParser.Parse(new SourceText(Repeat("= $ )\n", 10_000))).Errors.Length.ShouldBe(200);

    /// <summary>Reads and walks the whole tree.</summary>
    private static PythonModule OnSmallStack(string source)
    {
        PythonModule? module = null;
        var nodes = 0;
        var thread = new Thread(
            () =>
            {
                module = PythonParser.Parse(new SourceText(source));
                nodes = module.DescendantsAndSelf().Count();
            },
            SmallStack);
        thread.Start();
        thread.Join();
        nodes.ShouldBePositive();
        return module!;
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
