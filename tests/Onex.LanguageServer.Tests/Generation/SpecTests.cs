using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Generation;

public sealed class SpecTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";

    [Fact]
    public async Task An_edited_spec_is_brought_into_form_and_a_node_planned_from_it()
    {
        await using var session = await Session.StartAsync();
        var spec = (await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt }))!["spec"]!.AsObject();
        spec["service_name"] = "Order Store";
        spec.Remove("name");
        spec.Remove("evidence");
        spec["operations"] = new JsonArray("create", "Find by id");

        var read = (await session.Client.RequestAsync("onex/spec/check", new JsonObject { ["spec"] = spec.DeepClone() }))!;

        read["problems"]!.AsArray().ShouldBeEmpty();
        ((string?)read["spec"]!["service_name"]).ShouldBe("order_store");
        ((string?)read["spec"]!["name"]).ShouldBe("OrderStore");
        read["spec"]!["operations"]!.AsArray().Select(o => (string?)o).ShouldBe(["create", "find_by_id"]);
        var started = await session.Client.RequestAsync("onex/generate/start", new JsonObject
        {
            ["prompt"] = Prompt,
            ["spec"] = read["spec"]!.DeepClone(),
            ["folder"] = Session.UriOf(session.Folder.Path),
            ["compile"] = false,
        });
        started!["error"].ShouldBeNull();
        var planned = await session.Client.NextAsync("onex/generate/finished");
        ((string?)planned["outcome"]).ShouldBe("succeeded", planned.ToJsonString());
        ((string?)planned["result"]!["service_name"]).ShouldBe("order_store");
        planned["result"]!["operations"]!.AsArray().Select(o => (string?)o).ShouldBe(["create", "find_by_id"]);
    }

    [Fact]
    public async Task Each_problem_of_a_spec_is_said_with_its_place_and_no_node_is_planned_from_it()
    {
        await using var session = await Session.StartAsync();
        var spec = new JsonObject { ["node_type"] = "EFECT", ["service_name"] = "class" };

        var read = (await session.Client.RequestAsync("onex/spec/check", new JsonObject { ["spec"] = spec.DeepClone() }))!;

        read["spec"].ShouldBeNull();
        read["problems"]!.AsArray().Select(p => ((string?)p!["path"], (string?)p["code"])).ShouldBe([("/node_type", "INVALID_NODE_TYPE"), ("/service_name", "INVALID_NAME")]);
        read["problems"]!.AsArray().ShouldAllBe(p => ((string?)p!["message"])!.Length > 0 && p["suggestions"]!.AsArray().Count > 0);
        await session.Client.RequestAsync("onex/generate/start", new JsonObject { ["spec"] = spec, ["folder"] = Session.UriOf(session.Folder.Path) });
        var planned = await session.Client.NextAsync("onex/generate/finished");
        ((string?)planned["outcome"]).ShouldBe("failed");
        ((string?)planned["error"]!["code"]).ShouldBe("INVALID_NODE_TYPE");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"spec":null}""")]
    [InlineData("""{"spec":[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]}""")]
    [InlineData("""{"spec":{"node_type":7,"steps":{},"transitions":[null],"confidence":"high","computations":[{"kind":"formula","output":"x","expression":"(((("}]}}""")]
    public async Task Rubbish_is_a_problem_and_no_failure(string parameters)
    {
        await using var session = await Session.StartAsync();

        var read = (await session.Client.RequestAsync("onex/spec/check", JsonNode.Parse(parameters)))!;

        read["spec"].ShouldBeNull();
        read["problems"]!.AsArray().ShouldNotBeEmpty();
    }
}
