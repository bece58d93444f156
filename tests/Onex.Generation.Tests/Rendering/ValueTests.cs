using Onex.Generation.Rendering.Values;
using Onex.Language.Yaml;

namespace Onex.Generation.Tests.Rendering;

/// <summary>How text is written in each kind of place.</summary>
public class ValueTests
{
    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("say \"hi\"", "'say \"hi\"'")]
    [InlineData("both ' and \"", "\"both ' and \\\"\"")]
    [InlineData("back\\slash", "\"back\\\\slash\"")]
    [InlineData("a\nb\tc\rd", "\"a\\nb\\tc\\rd\"")]
    [InlineData("\0\u0085\u2028\u202E", "\"\\x00\\x85\\u2028\\u202e\"")]
    [InlineData("\U000E0001", "\"\\U000e0001\"")]
    [InlineData("é 漢 \U0001F600", "\"é 漢 \U0001F600\"")]
    public void A_python_string(string text, string expected) => new PyString(text).Text.ShouldBe(expected);

    [Fact]
    public void Half_of_a_surrogate_pair_is_replaced() => new PyString("a\uD800b").Text.ShouldBe("\"a\uFFFDb\"");

    [Theory]
    [InlineData("ends with a quote\"", "ends with a quote\\\"")]
    [InlineData("has \"\"\" inside", "has \\\"\\\"\\\" inside")]
    [InlineData("ends with \\", "ends with \\\\")]
    [InlineData("ends with \\\"", "ends with \\\\\\\"")]
    [InlineData("two\nlines\u2028three", "two lines three")]
    [InlineData("", "")]
    public void The_words_of_a_docstring(string text, string expected) => new PyDocstring(text, 4).Text.ShouldBe(expected);

    [Fact]
    public void A_docstring_is_wrapped_at_88_columns()
    {
        var lines = new PyDocstring(string.Concat(Enumerable.Repeat("word ", 60)), 4).Text.Split('\n');

        lines.Length.ShouldBe(4);
        ("    \"\"\"" + lines[0]).Length.ShouldBeLessThanOrEqualTo(88);
        lines[1..].ShouldAllBe(line => line.StartsWith("    word", StringComparison.Ordinal) && line.Length + 3 <= 88);
    }

    [Fact]
    public void A_string_that_is_too_long_is_broken_between_words()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 40)).Trim();

        var literal = new PyWrappedString(text, 8, 20).Text;

        var lines = literal.Split('\n');
        lines[0].ShouldBe("(");
        lines[^1].ShouldBe("        )");
        lines.ShouldAllBe(line => line.Length <= 88);
        string.Concat(lines[1..^1].Select(line => line.Trim().Trim('"'))).ShouldBe(text);
    }

    [Theory]
    [InlineData("# not\na: comment", "# not a: comment")]
    [InlineData("\u202Ehidden\0", "hidden")]
    public void A_comment(string text, string expected) => new PyComment(text).Text.ShouldBe(expected);

    [Theory]
    [InlineData("a: b # c")]
    [InlineData("yes")]
    [InlineData("- x\n- y\n")]
    [InlineData("\"quoted\" \\ 'too'\t\u2028\uFEFF\0\u0007\U0001F600")]
    [InlineData("")]
    [InlineData(" spaces ")]
    public void A_yaml_string_is_read_back(string text)
    {
        var document = YamlReader.Read($"key: {new YamlString(text).Text}\n");

        document.Diagnostics.ShouldBeEmpty();
        ((YamlMapping)document.Root!)["key"].ShouldBeOfType<YamlScalar>().Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("# heading", "\\# heading")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("- item", "\\- item")]
    [InlineData("a-b c+d", "a-b c+d")]
    [InlineData("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`")]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("[x](javascript:y)", "\\[x\\](javascript\\:y)")]
    [InlineData("a | b\nc", "a \\| b c")]
    [InlineData("\u202Ehidden", "hidden")]
    public void Words_in_markdown(string text, string expected) => new MarkdownText(text).Text.ShouldBe(expected);

    [Theory]
    [InlineData("create", "`create`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`", "`` ` ``")]
    [InlineData("a|b", "`a\\|b`")]
    public void Code_in_markdown(string text, string expected) => new MarkdownCode(text).Text.ShouldBe(expected);

    [Theory]
    [InlineData("class")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("")]
    [InlineData("1a")]
    [InlineData("é")]
    public void What_is_no_name_cannot_become_one(string text) => Should.Throw<ArgumentException>(() => new PyIdentifier(text));

    [Theory]
    [InlineData("a..b")]
    [InlineData("a.import.b")]
    [InlineData("a; import os")]
    public void What_is_no_module_cannot_become_one(string text) => Should.Throw<ArgumentException>(() => new PyModule(text));
}
