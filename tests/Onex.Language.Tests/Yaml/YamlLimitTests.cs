using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml;

public class YamlLimitTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[{")]
    [InlineData("&a [")]
    [InlineData("!t [")]
    public void Nesting_without_end_is_one_diagnostic(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 60 * 1024 / opening.Length));

        var document = YamlReader.Read(text);

        document.Diagnostics.Count(diagnostic => diagnostic.Code == YamlRules.TooDeep).ShouldBe(1);
        DepthOf(document.Root).ShouldBe(YamlLimits.Default.Depth);
    }

    [Fact]
    public void A_document_may_be_as_deep_as_the_limit()
    {
        var depth = YamlLimits.Default.Depth;

        YamlReader.Read(new string('[', depth) + new string(']', depth)).Diagnostics.ShouldBeEmpty();
        YamlReader.Read(new string('[', depth + 1) + new string(']', depth + 1)).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(YamlRules.TooDeep);
    }

    [Fact]
    public void A_text_that_is_too_large_is_not_read()
    {
        var document = YamlReader.Read(new string('#', YamlLimits.Default.Length + 1));

        document.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(YamlRules.TooLarge);
        document.Root.ShouldBeNull();
    }

    [Fact]
    public void Too_many_values_are_one_diagnostic()
    {
        var limits = YamlLimits.Default with { Nodes = 100 };

        YamlReader.Read(new SourceText(string.Concat(Enumerable.Repeat("- a\n", 99))), limits).Diagnostics.ShouldBeEmpty();
        YamlReader.Read(new SourceText(string.Concat(Enumerable.Repeat("- a\n", 100))), limits).Diagnostics.ShouldHaveSingleItem()
            .Code.ShouldBe(YamlRules.TooManyNodes);
    }

    [Fact]
    public void A_billion_laughs_are_counted_and_never_walked()
    {
        var lines = Enumerable.Range(1, 40).Select(i => $"l{i}: &l{i} [{string.Join(", ", Enumerable.Repeat($"*l{i - 1}", 9))}]");
        var text = "l0: &l0 ha\n" + string.Join('\n', lines);

        var document = YamlReader.Read(text);

        var diagnostic = document.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe(YamlRules.AliasExpansion);
        text.Substring(diagnostic.Span.Start, diagnostic.Span.Length).ShouldStartWith("*l");
        CountOf(document.Root).ShouldBeLessThanOrEqualTo(YamlLimits.Default.ExpandedNodes);
    }

    [Fact]
    public void A_chain_of_aliases_is_no_way_around_the_depth()
    {
        var lines = Enumerable.Range(1, 1000).Select(i => $"l{i}: &l{i} [*l{i - 1}]");

        var document = YamlReader.Read("l0: &l0 ha\n" + string.Join('\n', lines));

        document.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(YamlRules.TooDeep);
        DepthOf(document.Root).ShouldBeLessThanOrEqualTo(YamlLimits.Default.Depth);
    }

    [Theory]
    [InlineData("a\n")]
    [InlineData("# c\n")]
    [InlineData("k: v\n")]
    [InlineData("- a\n")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData(": ")]
    [InlineData("|\n")]
    [InlineData("\t")]
    [InlineData("---\n")]
    [InlineData("%A b\n")]
    [InlineData("*a\n")]
    [InlineData("a: &a b\n")]
    public void A_large_text_of_one_piece_is_read_or_refused(string piece)
    {
        var text = new SourceText(string.Concat(Enumerable.Repeat(piece, 1024 * 1024 / piece.Length)));

        var document = YamlReader.Read(text);

        document.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Span.End <= text.Length);
    }

    private static int DepthOf(YamlNode? node) => node?.Resolved switch
    {
        YamlMapping mapping => 1 + mapping.Entries.Select(entry => Math.Max(DepthOf(entry.Key), DepthOf(entry.Value))).DefaultIfEmpty().Max(),
        YamlSequence sequence => 1 + sequence.Items.Select(DepthOf).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static int CountOf(YamlNode? node) => node?.Resolved switch
    {
        YamlMapping mapping => 1 + mapping.Entries.Sum(entry => CountOf(entry.Key) + CountOf(entry.Value)),
        YamlSequence sequence => 1 + sequence.Items.Sum(CountOf),
        _ => 1,
    };
}
