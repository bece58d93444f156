using System.Text.Json.Nodes;
using Onex.Generation.Prompts;
using Onex.Generation.Specs;
using Onex.Generation.Specs.Reading;

namespace Onex.Generation.Tests.Specs.Reading;

public sealed class SpecReaderTests
{
    [Fact]
    public void A_type_and_a_name_are_enough()
    {
        var spec = SpecReader.Read("""{"node_type": "effect", "service_name": "Order Store"}""").Spec!;

        (spec.NodeType, spec.ServiceName, spec.Name, spec.Domain, spec.Description).ShouldBe((NodeType.Effect, "order_store", "OrderStore", "general", "EFFECT node OrderStore"));
        spec.Confidence.Overall.ShouldBe(1);
    }

    [Fact]
    public void Values_are_brought_into_the_form_that_prompts_are_read_in()
    {
        var reading = SpecReader.Read("""
            {
              "node_type": "EFFECT", "name": "NodePostgresCRUDEffect", "domain": "Order Handling", "description": "Keeps\n\n orders.",
              "operations": ["create", "Find by ID", "create"], "external_systems": ["postgres", "Our Own System"],
              "fields": [{"name": "Order ID", "type": "uuid"}, {"name": "class", "type": "Optional[list[string]]"}, {"name": "created_at"}]
            }
            """);

        var spec = reading.Spec.ShouldNotBeNull(string.Join(" ", reading.Problems));
        (spec.ServiceName, spec.Name, spec.Domain, spec.Description).ShouldBe(("postgres_crud", "PostgresCRUD", "order_handling", "Keeps orders."));
        spec.Operations.ShouldBe(["create", "find_by_id"]);
        spec.ExternalSystems.ShouldBe(["PostgreSQL", "Our Own System"]);
        spec.Fields.ShouldBe([new SpecField("order_id", "UUID"), new SpecField("class_", "list[str] | None"), new SpecField("created_at", "datetime")]);
        reading.Warnings.ShouldContain("\"Find by ID\" was made the name find_by_id.");
    }

    [Fact]
    public void The_name_in_capitals_is_kept_where_it_is_the_same_name()
    {
        SpecReader.Read("""{"node_type": "EFFECT", "service_name": "postgres_crud", "name": "PostgresCrud"}""").Spec!.Name.ShouldBe("PostgresCrud");
        var changed = SpecReader.Read("""{"node_type": "EFFECT", "service_name": "order_store", "name": "PostgresCRUD"}""");
        changed.Spec!.Name.ShouldBe("OrderStore");
        changed.Warnings.ShouldContain("The name follows from service_name: it is OrderStore.");
    }

    [Theory]
    [InlineData("""{"service_name": "x_store"}""", "/node_type", "INVALID_NODE_TYPE")]
    [InlineData("""{"node_type": "EFFECT"}""", "/name", "INVALID_NAME")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "con"}""", "/service_name", "INVALID_NAME")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "domain": "../up"}""", "/domain", "INVALID_NAME")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "opreations": []}""", "/opreations", "INVALID_SPEC")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "operations": ["***"]}""", "/operations/0", "INVALID_SPEC")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "operations": "create"}""", "/operations", "INVALID_SPEC")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "fields": [{"name": "a", "type": "__import__"}]}""", "/fields/0/type", "INVALID_SPEC")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "fields": [{"name": "a"}, {"name": "A"}]}""", "/fields/1/name", "INVALID_SPEC")]
    [InlineData("""{"node_type": "REDUCER", "service_name": "orders", "states": ["a", "b"], "initial_state": "c"}""", "/initial_state", "INVALID_SPEC")]
    [InlineData("""{"node_type": "REDUCER", "service_name": "orders", "states": ["a", "b"], "transitions": [{"from_state": "a", "to_state": "x", "trigger": "go"}]}""", "/transitions/0/to_state", "INVALID_SPEC")]
    [InlineData("""{"node_type": "ORCHESTRATOR", "service_name": "orders", "steps": [{"name": "a", "needs": ["b"]}]}""", "/steps/0/needs/0", "INVALID_SPEC")]
    [InlineData("""{"node_type": "ORCHESTRATOR", "service_name": "orders", "steps": [{"name": "a", "on_failure": "explode"}]}""", "/steps/0/on_failure", "INVALID_SPEC")]
    [InlineData("""{"node_type": "ORCHESTRATOR", "service_name": "orders", "steps": [{"name": "a", "retries": -1}]}""", "/steps/0/retries", "INVALID_SPEC")]
    [InlineData("""{"node_type": "ORCHESTRATOR", "service_name": "orders", "steps": [{"name": "a", "needs": ["b"]}, {"name": "b", "needs": ["a"]}]}""", "", "INVALID_SPEC")]
    [InlineData("""{"node_type": "COMPUTE", "service_name": "scores", "computations": [{"kind": "magic", "output": "x"}]}""", "/computations/0/kind", "INVALID_SPEC")]
    [InlineData("""{"node_type": "COMPUTE", "service_name": "scores", "computations": [{"kind": "formula", "output": "x", "expression": "a +"}]}""", "/computations/0/expression", "INVALID_SPEC")]
    [InlineData("""{"node_type": "COMPUTE", "service_name": "scores", "computations": [{"kind": "hash", "output": "x", "algorithm": "rot13", "inputs": ["a"]}]}""", "/computations/0/algorithm", "INVALID_SPEC")]
    [InlineData("""{"node_type": "EFFECT", "service_name": "a_store", "description": "\ud800"}""", "", "INVALID_SPEC")]
    [InlineData("[]", "", "INVALID_SPEC")]
    [InlineData("", "", "INVALID_SPEC")]
    [InlineData("{", "", "INVALID_SPEC")]
    public void What_is_wrong_is_said_with_its_place(string json, string path, string code)
    {
        var reading = SpecReader.Read(json);

        reading.Spec.ShouldBeNull();
        (reading.Problems[0].Path, reading.Problems[0].Code).ShouldBe((path, code));
        reading.ToPromptReading().Error!.Code.ShouldBe(code);
    }

    [Fact]
    public void What_no_type_has_a_use_for_is_kept_and_said()
    {
        var reading = SpecReader.Read("""{"node_type": "EFFECT", "service_name": "a_store", "operations": ["create"], "states": ["a"], "steps": [{"name": "b"}]}""");

        reading.Spec!.States.ShouldBe(["a"]);
        reading.Warnings.ShouldBe(["Only an ORCHESTRATOR has steps: those of this EFFECT do not count.", "Only a REDUCER has states: those of this EFFECT do not count."]);
    }

    [Theory]
    [InlineData("EFFECT", "PostgreSQL", "create, read, update, delete")]
    [InlineData("EFFECT", "Kafka", "publish")]
    [InlineData("COMPUTE", "", "compute")]
    [InlineData("REDUCER", "", "reduce")]
    [InlineData("ORCHESTRATOR", "", "run")]
    public void A_node_that_nobody_gave_operations_gets_the_usual_ones(string type, string system, string operations)
    {
        var reading = SpecReader.Read($$"""{"node_type": "{{type}}", "service_name": "a_store", "external_systems": ["{{system}}"]}""");

        string.Join(", ", reading.Spec.ShouldNotBeNull(string.Join(" ", reading.Problems)).Operations).ShouldBe(operations);
        reading.Warnings.ShouldContain($"The spec names no operation; {operations} is assumed.");
    }

    [Fact]
    public void Questions_that_are_still_open_are_what_G7_warns_of()
    {
        SpecReader.Read("""{"node_type": "EFFECT", "service_name": "a_store", "questions": [{"field": "operations", "text": "Which ones?", "choices": []}]}""")
            .GateWarnings.ShouldContain("Which ones?");
    }

    [Fact]
    public void Too_much_is_refused_before_it_is_read()
    {
        SpecReader.Read(new string('[', SpecReader.MostCharacters + 1)).Problems.Single().Message.ShouldStartWith("The spec is too long");
        SpecReader.Read(new string('[', 1000)).Problems.Single().Message.ShouldStartWith("The spec is no JSON");
        var many = new JsonObject { ["node_type"] = "EFFECT", ["service_name"] = "a_store", ["operations"] = new JsonArray([.. Enumerable.Range(0, 500).Select(i => (JsonNode)$"do_{i}")]) };
        SpecReader.Read(many.ToJsonString()).Problems.Single().Path.ShouldBe("/operations");
    }

    /// <summary>Members and items of real specs taken away, doubled, put elsewhere and exchanged for others: a spec or problems comes of each, and what is valid stays so.</summary>
    [Fact]
    public void No_change_of_a_spec_makes_the_reader_throw()
    {
        string[] prompts =
        [
            "Create EFFECT node for PostgreSQL database write operations",
            "Create COMPUTE node that computes score = 0.7 * relevance + 0.3 * recency and hashes the title with sha256",
            "REDUCER for orders with states: pending, paid, shipped; pending -> paid on pay, paid -> shipped on ship. Counts orders by customer",
            "ORCHESTRATOR that runs validate -> (store, index) -> notify, retries store 3 times and skips notify on failure",
        ];
        var random = new Random((int)Seeded.Seed);
        var originals = prompts.Select(prompt => JsonNode.Parse(PromptReader.Read(prompt, PromptOverrides.None).Spec!.ToJson())!.AsObject()).ToList();
        for (var i = 0; i < 150; i++)
        {
            var spec = originals[random.Next(originals.Count)].DeepClone().AsObject();
            for (var changes = random.Next(1, 4); changes > 0; changes--) SpecMutations.Change(spec, originals[random.Next(originals.Count)], random);

            var reading = SpecReader.Read(spec.ToJsonString());

            reading.IsValid.ShouldBe(reading.Problems.IsEmpty);
            if (reading.IsValid) SpecReader.Read(reading.Spec.ToJson()).Spec!.ToJson().ShouldBe(reading.Spec.ToJson(), spec.ToJsonString());
        }
    }
}
