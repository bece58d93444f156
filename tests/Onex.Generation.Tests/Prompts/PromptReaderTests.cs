using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Specs;

namespace Onex.Generation.Tests.Prompts;

public sealed class PromptReaderTests
{
    private const string Canonical = "Create EFFECT node for PostgreSQL database write operations";

    [Fact]
    public void The_canonical_prompt_is_understood_with_its_evidence()
    {
        var spec = Understand(Canonical);

        spec.ServiceName.ShouldBe("postgres_writer");
        Evidence(spec, "node_type").ShouldBe("EFFECT node");
        Evidence(spec, "service_name").ShouldBe("PostgreSQL database write");
        Evidence(spec, "domain").ShouldBe("PostgreSQL");
        Evidence(spec, "operations.create").ShouldBe("write");
        Evidence(spec, "external_systems.PostgreSQL").ShouldBe("PostgreSQL");
        spec.Questions.ShouldBeEmpty();
        spec.Confidence.Overall.ShouldBe(0.85);
    }

    [Fact]
    public void What_the_caller_decides_wins_and_is_said_to()
    {
        var spec = Understand(Canonical, new PromptOverrides("compute_generic", "price-calculator", "sales"));

        spec.NodeType.ShouldBe(NodeType.Compute);
        spec.ServiceName.ShouldBe("price_calculator");
        spec.Name.ShouldBe("PriceCalculator");
        spec.Domain.ShouldBe("sales");
        foreach (var field in (string[])["node_type", "service_name", "name", "domain"])
        {
            spec.Evidence.Single(e => e.Field == field).ShouldSatisfyAllConditions(
                e => e.Span.ShouldBeNull(),
                e => e.Reason.ShouldBe("decided by the caller"));
            spec.Confidence.Fields[field].ShouldBe(1.0);
        }
    }

    [Theory]
    [InlineData("", ErrorCodes.InvalidPrompt, "empty")]
    [InlineData(" \n\t\u200b\u202e ", ErrorCodes.InvalidPrompt, "empty")]
    [InlineData("node", ErrorCodes.InvalidPrompt, "too short")]
    [InlineData("supercalifragilistic", ErrorCodes.InvalidPrompt, "too short")]
    [InlineData("EFFECT node called import for PostgreSQL", ErrorCodes.InvalidName, "keyword")]
    [InlineData("EFFECT node called aux for PostgreSQL", ErrorCodes.InvalidName, "Windows")]
    [InlineData("EFFECT node for PostgreSQL in the class domain", ErrorCodes.InvalidName, "keyword")]
    public void A_prompt_that_cannot_be_used_is_refused_with_a_way_out(string prompt, string code, string message)
    {
        var reading = PromptReader.Read(prompt, PromptOverrides.None);

        reading.IsUnderstood.ShouldBeFalse();
        reading.Error.ShouldNotBeNull();
        reading.Error.Code.ShouldBe(code);
        reading.Error.Level.ShouldBe(ErrorLevel.User);
        reading.Error.Message.ShouldContain(message);
        reading.Error.Suggestions.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_longest_prompt_is_read_and_one_character_more_is_refused()
    {
        var prompt = Canonical + new string(' ', PromptReader.MaxPromptLength - Canonical.Length);

        PromptReader.Read(prompt, PromptOverrides.None).IsUnderstood.ShouldBeTrue();
        PromptReader.Read(prompt + " ", PromptOverrides.None).Error!.Code.ShouldBe(ErrorCodes.InvalidPrompt);
    }

    [Theory]
    [InlineData("robot", null, null, ErrorCodes.InvalidNodeType)]
    [InlineData("", null, null, ErrorCodes.InvalidNodeType)]
    [InlineData(null, "../up", null, ErrorCodes.InvalidName)]
    [InlineData(null, "junk/../Victim", null, ErrorCodes.InvalidName)]
    [InlineData(null, "class", null, ErrorCodes.InvalidName)]
    [InlineData(null, "", null, ErrorCodes.InvalidName)]
    [InlineData(null, "邮件发送器", null, ErrorCodes.InvalidName)]
    [InlineData(null, "a'; drop", null, ErrorCodes.InvalidName)]
    [InlineData(null, null, "con", ErrorCodes.InvalidName)]
    [InlineData(null, null, "a/b", ErrorCodes.InvalidName)]
    public void A_flag_that_cannot_be_used_is_refused(string? type, string? name, string? domain, string code) =>
        PromptReader.Read(Canonical, new PromptOverrides(type, name, domain)).Error!.Code.ShouldBe(code);

    [Fact]
    public void A_name_of_64_characters_is_refused_and_one_of_63_is_not()
    {
        PromptReader.Read(Canonical, new PromptOverrides(Name: new string('a', 63))).IsUnderstood.ShouldBeTrue();
        PromptReader.Read(Canonical, new PromptOverrides(Name: new string('a', 64))).Error!.Code.ShouldBe(ErrorCodes.InvalidName);
    }

    [Fact]
    public void A_refused_name_suggests_a_valid_one()
    {
        var error = PromptReader.Read("EFFECT node called class for PostgreSQL", PromptOverrides.None).Error!;

        error.Suggestions.ShouldBe(["Use class_service"]);
        error.Context["name"].ShouldBe("class");
    }

    [Theory]
    [InlineData("EFFECT node called Test@Node# that stores users in PostgreSQL", "test_node")]
    [InlineData("EFFECT node called ../../etc/passwd that reads files", "etc_passwd")]
    [InlineData("EFFECT node called 邮件发送器 that sends emails", "email_sender")]
    public void An_odd_name_is_made_valid_and_asked_about(string prompt, string service)
    {
        var reading = PromptReader.Read(prompt, PromptOverrides.None);

        reading.Spec!.ServiceName.ShouldBe(service);
        reading.Spec.Questions.ShouldContain(q => q.Field == "service_name");
        reading.Warnings.ShouldNotBeEmpty();
    }

    [Fact]
    public void Two_types_are_a_question_whose_first_choice_is_what_was_assumed()
    {
        var spec = Understand("Create an EFFECT that calls a COMPUTE node");

        spec.NodeType.ShouldBe(NodeType.Effect);
        spec.Questions.Single(q => q.Field == "node_type").Choices.ShouldBe(["EFFECT", "COMPUTE"]);
    }

    [Fact]
    public void A_database_without_a_name_is_assumed_and_asked_about()
    {
        var spec = Understand("EFFECT node for database writes");

        spec.ExternalSystems.ShouldBe(["PostgreSQL"]);
        var question = spec.Questions.Single(q => q.Field == "external_systems");
        question.Choices[0].ShouldBe("PostgreSQL");
        question.Choices.ShouldContain("MySQL");
    }

    [Fact]
    public void A_pure_node_with_an_external_system_is_questioned()
    {
        var reading = PromptReader.Read("COMPUTE node that reads from PostgreSQL and sums amounts", PromptOverrides.None);

        reading.Spec!.Questions.ShouldContain(q => q.Field == "node_type");
        reading.Warnings.ShouldContain(w => w.Contains("no I/O", StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_description_is_cut_at_a_word()
    {
        var spec = Understand("EFFECT node that stores " + string.Join(' ', Enumerable.Repeat("word", 2000)) + " in PostgreSQL");

        spec.Description.Length.ShouldBeLessThanOrEqualTo(DescriptionRule.MaxLength);
        spec.Description.ShouldEndWith(" word…");
    }

    [Fact]
    public void A_json_document_has_the_public_keys()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Understand(Canonical).ToJson());
        var root = json.RootElement;

        root.EnumerateObject().Select(p => p.Name).ShouldBe(
        [
            "node_type", "service_name", "name", "domain", "description", "operations", "features", "external_systems", "fields", "inputs",
            "outputs", "computations", "states", "initial_state", "terminal_states", "transitions", "intents", "steps", "confidence", "evidence", "questions",
        ]);
        root.GetProperty("node_type").GetString().ShouldBe("EFFECT");
        root.GetProperty("confidence").GetProperty("overall").GetDouble().ShouldBe(0.85);
        root.GetProperty("confidence").GetProperty("fields").GetProperty("node_type").GetDouble().ShouldBe(1.0);
        root.GetProperty("evidence")[0].GetProperty("span").GetProperty("start").GetInt32().ShouldBe(7);
    }

    private static NodeSpec Understand(string prompt, PromptOverrides? overrides = null)
    {
        var reading = PromptReader.Read(prompt, overrides ?? PromptOverrides.None);
        reading.Error.ShouldBeNull();
        return reading.Spec!;
    }

    private static string Evidence(NodeSpec spec, string field) => spec.Evidence.Single(e => e.Field == field).Text;

    [Fact]
    public void A_verb_that_is_a_keyword_makes_no_operation_of_that_name() =>
        PromptReader.Read("orchestrator node should class then import it", PromptOverrides.None).Spec!.Operations.ShouldAllBe(o => PythonNames.IsIdentifier(o));

    [Theory]
    [InlineData("EFFECT node that stores a\uFFFDb in PostgreSQL")]
    [InlineData("EFFECT node that stores a\U000E0041b in PostgreSQL")]
    [InlineData("EFFECT node that stores a\uD800b in PostgreSQL")]
    public void What_shows_nothing_is_left_out_of_texts(string prompt) =>
        PromptReader.Read(prompt, PromptOverrides.None).Spec!.Description.ShouldBe("stores ab in PostgreSQL");
}
