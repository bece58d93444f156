using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Yaml;

public class YamlReaderTests
{
    [Fact]
    public void Every_node_has_its_exact_span() => ShouldRead(
        """
        # about
        name: node_😀_effect # why
        map: &m {b: [1, 2 ], "c": }
        alias: *m
        list:
        - x
        - y: 'z'
          w: !!str 5
        text: |-
          one

          two

        folded: >  # c
          a
          b
        empty:
        plain: two
          lines
        """,
        """
        mapping 'name: node_😀_effe…lines'
          name: plain 'node_😀_effect'
          map: mapping '&m {b: [1, 2 ], "c": }'
            b: sequence '[1, 2 ]'
              - plain '1'
              - plain '2'
            c: plain ''
          alias: alias '*m'
          list: sequence '- x⏎- y: 'z'⏎  w: !!str 5'
            - plain 'x'
            - mapping 'y: 'z'⏎  w: !!str 5'
              y: singlequoted ''z''
              w: plain '!!str 5'
          text: literal '|-⏎  one⏎⏎  two'
          folded: folded '>  # c⏎  a⏎  b'
          empty: plain ''
          plain: plain 'two⏎  lines'
        """,
        "about", "why", "c");

    [Fact]
    public void Nested_collections_end_with_their_last_part() => ShouldRead(
        """
        - - a
          - {x: 1}
        -
        - ? k
          : - v
        # end
        """,
        """
        sequence '- - a⏎  - {x: 1}⏎-⏎- ? k⏎  : - v'
          - sequence '- a⏎  - {x: 1}'
            - plain 'a'
            - mapping '{x: 1}'
              x: plain '1'
          - plain ''
          - mapping '? k⏎  : - v'
            k: sequence '- v'
              - plain 'v'
        """,
        "end");

    [Fact]
    public void An_anchored_key_and_a_bare_pair_in_a_list_are_read() => ShouldRead(
        "&k key: [a: 1, b]",
        """
        mapping '&k key: [a: 1, b]'
          key: sequence '[a: 1, b]'
            - mapping 'a: 1'
              a: plain '1'
            - plain 'b'
        """);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_breaks_and_a_byte_order_mark_do_not_move_spans(string lineBreak)
    {
        var text = string.Join(lineBreak, "\uFEFFa: b", "c: |", "  x", "  y", "d: e", "");

        var document = YamlReader.Read(text);

        document.Diagnostics.ShouldBeEmpty();
        var root = document.Root.ShouldBeOfType<YamlMapping>();
        root.Entries.Select(entry => entry.Name).ShouldBe(["a", "c", "d"]);
        root["c"].ShouldBeOfType<YamlScalar>().Value.ShouldBe("x\ny\n");
        document.Text.Slice(root["d"]!.Span).ShouldBe("e");
        document.Text.Slice(root.Entries[0].Key.Span).ShouldBe("a");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\n")]
    [InlineData("# only\n# comments\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF# comment")]
    public void A_text_without_content_has_no_root_and_no_diagnostic(string text)
    {
        var document = YamlReader.Read(text);

        document.Root.ShouldBeNull();
        document.Diagnostics.ShouldBeEmpty();
        document.Comments.Length.ShouldBe(text.Count(c => c == '#'));
    }

    [Fact]
    public void A_hash_inside_of_a_value_is_no_comment()
    {
        var document = YamlReader.Read("a: b#c\nd: 'x # y'\ne: \"# z\"\nf: |\n  # text\ng: h # yes\n");

        document.Comments.Select(comment => comment.Text).ShouldBe(["yes"]);
    }

    [Fact]
    public void An_alias_gives_the_anchored_node_itself()
    {
        var root = YamlReader.Read("a: &x {b: 1}\nc: *x\nd: &x 2\ne: *x\n").Root.ShouldBeOfType<YamlMapping>();

        root["c"].ShouldBeSameAs(root["a"]);
        root["e"].ShouldBeSameAs(root["d"]);
        root.Find("c")!.Value.ShouldBeOfType<YamlAlias>().Name.ShouldBe("x");
    }

    [Fact]
    public void Typed_values_are_read_on_request()
    {
        var root = YamlReader.Read("i: -0x_1F\nb: Off\nf: 1_0.5\nn: ~\ns: '7'\nbig: 99999999999999999999\ninf: -.inf\nt: 1:30\n").Root.ShouldBeOfType<YamlMapping>();
        YamlScalar At(string key) => root[key].ShouldBeOfType<YamlScalar>();

        At("i").TryGetInteger(out var integer).ShouldBeTrue();
        integer.ShouldBe(-31);
        At("b").TryGetBoolean(out var boolean).ShouldBeTrue();
        boolean.ShouldBeFalse();
        At("f").TryGetNumber(out var number).ShouldBeTrue();
        number.ShouldBe(10.5);
        At("inf").TryGetNumber(out number).ShouldBeTrue();
        number.ShouldBe(double.NegativeInfinity);
        At("t").TryGetInteger(out integer).ShouldBeTrue();
        integer.ShouldBe(90);
        At("n").IsNull.ShouldBeTrue();
        At("s").IsText.ShouldBeTrue();
        At("s").TryGetInteger(out _).ShouldBeFalse();
        At("big").TryGetInteger(out _).ShouldBeFalse();
        At("b").TryGetNumber(out _).ShouldBeFalse();
    }

    private static void ShouldRead(string text, string tree, params string[] comments)
    {
        var document = YamlReader.Read(text);

        document.Diagnostics.ShouldBeEmpty();
        Render(document.Text, document.Root!, "").ShouldBe(tree);
        document.Comments.Select(comment => comment.Text).ShouldBe(comments);
        foreach (var comment in document.Comments) document.Text.Slice(comment.Span).ShouldBe($"# {comment.Text}");
    }

    private static string Render(SourceText text, YamlNode node, string indent)
    {
        var slice = text.Slice(node.Span).Replace("\n", "⏎", StringComparison.Ordinal);
        if (slice.Length > 60) slice = $"{slice[..18]}…{slice[^5..]}";
        var line = node is YamlScalar scalar ? scalar.Style.ToString().ToLowerInvariant() : node.GetType().Name["Yaml".Length..].ToLowerInvariant();
        var children = node switch
        {
            YamlMapping mapping => mapping.Entries.Select(entry => $"{indent}  {entry.Name}: {Render(text, entry.Value, indent + "  ")}"),
            YamlSequence sequence => sequence.Items.Select(item => $"{indent}  - {Render(text, item, indent + "  ")}"),
            _ => [],
        };
        return string.Join('\n', children.Prepend($"{line} '{slice}'"));
    }
}
