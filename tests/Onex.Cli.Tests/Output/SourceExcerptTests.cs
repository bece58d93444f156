using Onex.Cli.Output.Checking;
using Onex.Language.Text;

namespace Onex.Cli.Tests.Output;

/// <summary>The marks stand below what they mean, however wide its characters are.</summary>
public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("name: ⟦x⟧", "name: x", "      ^")]
    [InlineData("a:\t⟦b⟧", "a:    b", "      ^")]
    [InlineData("日本: ⟦本⟧x", "日本: 本x", "      ^^")]
    [InlineData("é: ⟦e\u0301⟧", "é: e\u0301", "   ^")]
    [InlineData("🙂: ⟦🙂⟧", "🙂: 🙂", "    ^^")]
    [InlineData("\uFEFFname: ⟦x⟧", "name: x", "      ^")]
    [InlineData("name:⟦⟧", "name:", "     ^")]
    [InlineData("a: \u0007⟦b⟧", "a: \uFFFDb", "    ^")]
    public void Marks_stand_below_their_span(string marked, string line, string marks) => Render(marked, 80).ShouldBe((line, marks));

    [Fact]
    public void A_span_over_several_lines_is_marked_in_its_first()
    {
        var text = new SourceText("a: b\nc: d\n");
        SourceExcerpt.Render(text, text.GetLine(0), new TextSpan(3, 5), 80).ShouldBe(("a: b", "   ^"));
    }

    [Fact]
    public void A_long_line_is_shortened_around_its_span()
    {
        var (line, marks) = Render($"{new string('a', 100)}⟦bbbb⟧{new string('c', 100)}", 40);
        line.Length.ShouldBe(40);
        line[0].ShouldBe('…');
        line[^1].ShouldBe('…');
        marks.ShouldBe(new string(' ', line.IndexOf('b', StringComparison.Ordinal)) + "^^^^");
    }

    [Fact]
    public void A_span_that_is_too_long_itself_is_shortened()
    {
        var (line, marks) = Render($"aaaa⟦{new string('b', 100)}⟧", 40);
        (line.Length, marks).ShouldBe((40, new string('^', 40)));
    }

    private static (string Line, string Marks) Render(string marked, int width)
    {
        var text = new SourceText(marked.Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal));
        var span = TextSpan.FromBounds(marked.IndexOf('⟦', StringComparison.Ordinal), marked.IndexOf('⟧', StringComparison.Ordinal) - 1);
        return SourceExcerpt.Render(text, text.GetLine(0), span, width);
    }
}
