using Onex.Language.Contracts.Dialects;
using Onex.Language.Text;
using Onex.LanguageServer.Completion;

namespace Onex.LanguageServer.Tests.Completion;

/// <summary>In the texts <c>|</c> is the cursor.</summary>
public sealed class SuggestionsTests
{
    [Fact]
    public void At_the_top_the_missing_keys_are_suggested_the_required_ones_first()
    {
        var labels = LabelsAt("name: x\n|\n");
        labels.ShouldContain("node_type");
        labels.ShouldContain("event_bus");
        labels.ShouldNotContain("name");
        labels.IndexOf("input_model").ShouldBeLessThan(labels.IndexOf("event_bus"));
    }

    [Theory]
    [InlineData("input_model:\n  |\n", "module", "name")]
    [InlineData("input_model:\n  name: ModelX\n  |\n", "module", null)]
    [InlineData("event_bus:\n  publish_topics: []\n  sub|\nname: x\n", "subscribe_topics", "dlq_topics")]
    [InlineData("io_operations:\n  - |\n", "operation", null)]
    [InlineData("io_operations:\n  - operation: a\n    |\n  - operation: b\n", "input_fields", null)]
    [InlineData("handler_routing:\r\n  handlers:\r\n    - handler:\r\n        |\r\n", "module", "name")]
    public void Below_a_key_its_own_keys_are_suggested(string text, string expected, string? alsoExpected)
    {
        var labels = LabelsAt(text);
        labels.ShouldContain(expected);
        if (alsoExpected is not null) labels.ShouldContain(alsoExpected);
        labels.ShouldNotContain("node_type");
    }

    [Fact]
    public void What_stands_in_the_mapping_already_is_not_suggested()
    {
        LabelsAt("input_model:\n  name: ModelX\n  |\n").ShouldNotContain("name");
        LabelsAt("io_operations:\n  - operation: a\n    |\n").ShouldNotContain("operation");
    }

    [Theory]
    [InlineData("node_type: |\n", "EFFECT_GENERIC")]
    [InlineData("node_type: EFF|\n", "EFFECT_GENERIC")]
    [InlineData("handler_routing:\n  routing_strategy: |\n", "operation_match")]
    public void Behind_a_key_its_values_are_suggested(string text, string expected) => LabelsAt(text).ShouldContain(expected);

    [Fact]
    public void The_word_that_is_typed_is_replaced_as_a_whole()
    {
        Accept("node_type: EFF|ECT\nname: x\n", "EFFECT_GENERIC").ShouldBe("node_type: EFFECT_GENERIC\nname: x\n");
        Accept("nod|\n", "node_type").ShouldBe("node_type: \n");
        Accept("nod|e: x\n", "node_type").ShouldBe("node_type: x\n");
        Accept("ev|\n", "event_bus").ShouldBe("event_bus:\n");
    }

    [Theory]
    [InlineData("# |\n")]
    [InlineData("name: \"a |\"\n")]
    [InlineData("name: a b |\n")]
    [InlineData("description: >\n  some |\n")]
    public void In_comments_quotes_and_prose_nothing_is_suggested(string text) => LabelsAt(text).ShouldBeEmpty();

    [Fact]
    public void The_dialect_decides_which_keys_there_are()
    {
        LabelsAt("|\n", ContractDialect.Handler).ShouldContain("handler_id");
        LabelsAt("node_type: |\n", ContractDialect.CoreNode).ShouldContain("effect");
    }

    private static List<string> LabelsAt(string text, ContractDialect dialect = ContractDialect.Infra) => [.. At(text, dialect).Select(s => s.Label)];

    private static string Accept(string text, string label)
    {
        var source = new SourceText(text.Replace("|", "", StringComparison.Ordinal));
        return source.Apply([At(text, ContractDialect.Infra).First(s => s.Label == label).Edit]).Content;
    }

    private static IEnumerable<Suggestion> At(string text, ContractDialect dialect)
    {
        var offset = text.IndexOf('|', StringComparison.Ordinal);
        return Suggestions.At(new SourceText(text.Remove(offset, 1)), offset, dialect);
    }
}
