using System.Text.Json.Nodes;
using Onex.Generation.Components;
using Onex.Generation.Intelligence;
using Onex.Generation.Planning;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;

namespace Onex.Generation.Tests.Intelligence;

public sealed class SpecRefinerTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";

    [Fact]
    public void What_the_model_changes_is_in_the_spec_and_said()
    {
        var refined = Refine("""{"service_name": "audit_log", "operations": ["append"], "evidence": {"operations": "write operations"}}""");

        refined.Report.Used.ShouldBeTrue();
        refined.Report.Model.ShouldBe("small");
        refined.Report.FallbackReason.ShouldBeNull();
        refined.Report.Differences.Select(d => $"{d.Field}: {d.Deterministic.GetRawText()} → {d.Refined.GetRawText()}").Select(Tight).ShouldBe(
        [
            "service_name: \"postgres_writer\" → \"audit_log\"",
            "name: \"PostgresWriter\" → \"AuditLog\"",
            "operations: [\"create\",\"update\",\"delete\"] → [\"append\"]",
        ]);
        var spec = refined.Reading.Spec!;
        spec.ServiceName.ShouldBe("audit_log");
        spec.Operations.ShouldBe(["append"]);
        spec.Domain.ShouldBe("infrastructure");
    }

    [Fact]
    public void Words_that_stand_in_the_prompt_are_evidence()
    {
        var spec = Refine("""{"operations": ["append"], "evidence": {"operations": "WRITE operations"}}""").Reading.Spec!;
        var evidence = spec.Evidence.Single(e => e.Field.Split('.')[0] == "operations");
        evidence.Reason.ShouldBe("suggested by small");
        evidence.Text.ShouldBe("write operations");
        Prompt.Substring(evidence.Span!.Value.Start, evidence.Span.Value.Length).ShouldBe("write operations");
        spec.Confidence.Fields["operations"].ShouldBe(0.75);
    }

    [Theory]
    [InlineData("""{"operations": ["append"]}""")]
    [InlineData("""{"operations": ["append"], "evidence": {"operations": "words that nobody wrote"}}""")]
    [InlineData("""{"operations": ["append"], "evidence": {"operations": 7}}""")]
    [InlineData("""{"operations": ["append"], "evidence": {"operations": " "}}""")]
    [InlineData("""{"operations": ["append"], "evidence": ["write"]}""")]
    public void Without_such_words_a_person_is_asked_to_look(string answer)
    {
        var spec = Refine(answer).Reading.Spec!;
        var evidence = spec.Evidence.Single(e => e.Field.Split('.')[0] == "operations");
        (evidence.Span, evidence.Text).ShouldBe((null, ""));
        spec.Confidence.Fields["operations"].ShouldBe(0.5);
        spec.Confidence.Overall.ShouldBeLessThan(Read().Spec!.Confidence.Overall);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("```json\n{}\n```")]
    [InlineData("Here it is:\n```\n{\"node_type\": \"EFFECT\"}\n```\nAll was right.")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "postgres_writer", "operations": ["create", "update", "delete"], "confidence": 3, "questions": []}""")]
    [InlineData("""{"description": null, "operations": null}""")]
    public void A_model_that_agrees_changes_nothing(string answer)
    {
        var refined = Refine(answer);
        refined.Report.Used.ShouldBeTrue();
        refined.Report.Differences.ShouldBeEmpty();
        refined.Reading.Spec!.ToJson().ShouldBe(Read().Spec!.ToJson());
        refined.Reading.Warnings.ShouldBe(Read().Warnings);
    }

    [Theory]
    [InlineData("", "it answered nothing")]
    [InlineData("I'm sorry, but I can't help\nwith that.", "it answered in words: \"I'm sorry, but I can't help with that.\"")]
    [InlineData("[]", "it answered in words: \"[]\"")]
    [InlineData("```json\n[]\n```", "it answered in words: \"```json [] ```\"")]
    [InlineData("```\n{}\n```\nor\n```\n{}\n```", "it answered in words: \"``` {} ``` or ``` {} ```\"")]
    [InlineData("```python\n{}\n```", "it answered in words: \"```python {} ```\"")]
    [InlineData("{", "its answer is no valid JSON")]
    [InlineData("{} {}", "its answer is no valid JSON")]
    [InlineData("{\"domain\": \"a\", \"domain\": \"b\"}", "its answer is no valid JSON")]
    [InlineData("{\"domain\": \"\\ud800\"}", "its answer is no valid JSON")]
    [InlineData("{\"\\ud800\": 1}", "its answer is no valid JSON")]
    [InlineData("{\"domain\": // no\n\"a\"}", "its answer is no valid JSON")]
    public void Rubbish_and_refusals_leave_the_reading_as_it_is(string answer, string why) => ShouldFallBack(answer, why);

    [Fact]
    public void Too_long_an_answer_is_not_looked_at() => ShouldFallBack($"{{\"description\": \"{new string('a', 70_000)}\"}}", "its answer is too long");

    [Fact]
    public void Too_deep_an_answer_is_none() => ShouldFallBack($"{{\"steps\": {new string('[', 1000)}{new string(']', 1000)}}}", "its answer is no valid JSON");

    [Theory]
    [InlineData("""{"operations": "append"}""")]
    [InlineData("""{"operations": [["append"]]}""")]
    [InlineData("""{"operations": {"append": true}}""")]
    [InlineData("""{"description": ["a"]}""")]
    [InlineData("""{"service_name": 7.5e300}""")]
    [InlineData("""{"fields": [{"name": "user", "type": "__import__('os').system('id')"}]}""")]
    [InlineData("""{"fields": [{"name": "user", "type": "str", "default": "exec()"}]}""")]
    [InlineData("""{"computations": [{"kind": "shell", "output": "x"}]}""")]
    [InlineData("""{"computations": [{"kind": "formula", "output": "x", "expression": "__import__('os')", "inputs": []}]}""")]
    [InlineData("""{"service_name": "../../etc/passwd"}""")]
    [InlineData("""{"service_name": "a\"; import os; os.system(\"id\") #"}""")]
    [InlineData("""{"service_name": "con"}""")]
    [InlineData("""{"service_name": "class"}""")]
    [InlineData("""{"service_name": "名前"}""")]
    [InlineData("""{"domain": "../secrets"}""")]
    public void What_is_no_spec_leaves_the_reading_as_it_is(string answer)
    {
        var refined = Refine(answer);
        refined.Report.FallbackReason.ShouldNotBeNull().ShouldStartWith("what it answered makes no node: ");
        refined.Reading.Spec.ShouldBe(Read().Spec, SameJson);
    }

    [Fact]
    public void What_the_caller_has_decided_stays()
    {
        var overrides = new PromptOverrides("COMPUTE", "price_check", "pricing");
        var reading = PromptReader.Read("Checks prices against a limit of 100", overrides);
        var refined = SpecRefiner.Refine(
            "Checks prices against a limit of 100", reading, "small",
            """{"node_type": "EFFECT", "service_name": "other", "name": "Other", "domain": "other"}""", ComponentCatalog.Bundled);
        refined.Report.Differences.ShouldBeEmpty();
        refined.Reading.Spec.ShouldBe(reading.Spec, SameJson);
        refined.Reading.Warnings.Except(reading.Warnings).ShouldBe(
            new[] { "node_type", "service_name", "name", "domain" }.Select(key => $"The model would change {key}, which is said outright; it stays."), ignoreOrder: true);
    }

    [Fact]
    public void What_the_prompt_says_outright_stays()
    {
        var refined = Refine("""{"node_type": "COMPUTE"}""");
        refined.Reading.Spec!.NodeType.ShouldBe(NodeType.Effect);
        refined.Reading.Warnings.ShouldContain("The model would change node_type, which is said outright; it stays.");
    }

    [Fact]
    public void A_model_cannot_take_back_what_a_node_needs()
    {
        var refined = Refine("""{"operations": [], "description": " "}""");
        refined.Reading.Spec.ShouldBe(Read().Spec, SameJson);
        refined.Reading.Warnings.ShouldBe(["The model would leave operations empty; it stays.", "The model would leave description empty; it stays."], ignoreOrder: true);
    }

    [Fact]
    public void Values_that_no_node_has_are_named_and_not_taken()
    {
        var refined = Refine("""{"output_path": "/etc", "files": ["/etc/passwd"], "a\nb": 1, "x1": 1, "x2": 1, "x3": 1}""");
        refined.Reading.Spec.ShouldBe(Read().Spec, SameJson);
        refined.Reading.Warnings.ShouldBe(["The model's answer holds values that no node has; they are not taken: \"output_path\", \"files\", \"a b\", \"x1\", \"x2\", …."]);
    }

    [Fact]
    public void A_question_that_the_model_answers_is_settled()
    {
        const string Vague = "COMPUTE node that calculates prices";
        var reading = PromptReader.Read(Vague, PromptOverrides.None);
        reading.Spec!.Questions.ShouldContain(q => q.Field == "computations");
        var refined = SpecRefiner.Refine(
            Vague, reading, "small",
            """{"inputs": [{"name": "net", "type": "float"}], "outputs": [{"name": "price", "type": "float"}], "computations": [{"kind": "formula", "output": "price", "expression": "net * 1.19", "inputs": ["net"]}]}""",
            ComponentCatalog.Bundled);
        refined.Report.FallbackReason.ShouldBeNull();
        refined.Reading.Spec!.Questions.ShouldNotContain(q => q.Field == "computations");
        refined.Reading.Spec.Computations.ShouldHaveSingleItem();
    }

    [Fact]
    public void What_a_model_is_called_cannot_break_a_line()
    {
        var refined = SpecRefiner.Refine(Prompt, Read(), "sm\nall\u202e", """{"operations": ["append"]}""", ComponentCatalog.Bundled);
        refined.Report.Model.ShouldBe("sm all");
    }

    [Fact]
    public void What_was_refined_before_is_recalled_as_it_was()
    {
        var refined = Refine("""{"service_name": "audit_log", "operations": ["append"], "evidence": {"operations": "write operations"}}""");
        var recalled = SpecRefiner.Recall(Read(), new RefinedSpec("small", "", refined.Reading.Spec!.ToJson()), ComponentCatalog.Bundled);
        recalled.ShouldNotBeNull().Reading.Spec.ShouldBe(refined.Reading.Spec, SameJson);
        recalled.Report.Differences.Select(d => d.Field).ShouldBe(refined.Report.Differences.Select(d => d.Field));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "../x"}""")]
    [InlineData("""{"node_type": "COMPUTE", "service_name": "other"}""")]
    public void What_cannot_be_used_is_not_recalled(string recorded) =>
        SpecRefiner.Recall(Read(), new RefinedSpec("small", "", recorded), ComponentCatalog.Bundled).ShouldBeNull();

    private static readonly IEqualityComparer<NodeSpec?> SameJson = EqualityComparer<NodeSpec?>.Create((a, b) => a!.ToJson() == b!.ToJson());

    private static void ShouldFallBack(string answer, string why)
    {
        var refined = Refine(answer);
        refined.Report.Used.ShouldBeFalse();
        refined.Report.Model.ShouldBe("small");
        refined.Report.Differences.ShouldBeEmpty();
        refined.Report.FallbackReason.ShouldBe(why);
        refined.Reading.Spec.ShouldBe(Read().Spec, SameJson);
        refined.Reading.Warnings.Except(Read().Warnings).ShouldBe([$"The prompt was read without a model, because {why}."]);
    }

    private static Refinement Refine(string answer) => SpecRefiner.Refine(Prompt, Read(), "small", answer, ComponentCatalog.Bundled);

    private static PromptReading Read() => PromptReader.Read(Prompt, PromptOverrides.None);

    private static string Tight(string text)
    {
        var parts = text.Split(": ", 2);
        var sides = parts[1].Split(" → ").Select(side => JsonNode.Parse(side)!.ToJsonString());
        return $"{parts[0]}: {string.Join(" → ", sides)}";
    }
}
