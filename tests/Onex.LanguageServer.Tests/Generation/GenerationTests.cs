using System.Text.Json.Nodes;
using Onex.LanguageServer.Tests.Protocol;

namespace Onex.LanguageServer.Tests.Generation;

public sealed class GenerationTests
{
    private const string Prompt = "Create EFFECT node for PostgreSQL database write operations";
    private const string Contract = "node_infrastructure_postgres_writer_effect/v1_0_0/contract.yaml";

    [Fact]
    public async Task A_sentence_is_read_with_the_words_that_values_came_from()
    {
        await using var session = await Session.StartAsync();
        var read = (await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt }))!;
        ((string?)read["spec"]!["service_name"]).ShouldBe("postgres_writer");
        read["spec"]!["evidence"]!.AsArray().ShouldNotBeEmpty();
        read["error"].ShouldBeNull();

        var refused = (await session.Client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt, ["nodeType"] = "nonsense" }))!;
        refused["spec"].ShouldBeNull();
        ((string?)refused["error"]!["code"]).ShouldBe("INVALID_NODE_TYPE");
    }

    [Fact]
    public async Task A_node_is_planned_shown_written_and_taken_back()
    {
        await using var session = await Session.StartAsync();
        var planned = await PlanAsync(session);
        ((string?)planned["outcome"]).ShouldBe("succeeded", planned.ToJsonString());
        ((bool?)planned["result"]!["dry_run"]).ShouldBe(true);
        planned["result"]!["gates"]!.AsArray().ShouldNotBeEmpty();
        var files = planned["files"]!.AsArray();
        files.ShouldAllBe(f => (string?)f!["action"] == "create");
        var contract = files.Single(f => (string?)f!["path"] == Contract)!;
        ((string?)contract["uri"]).ShouldBe(session.UriOfFile(Contract));
        Directory.EnumerateFileSystemEntries(session.Folder.Path).ShouldBeEmpty();

        var content = (await session.Client.RequestAsync("onex/generate/content", new JsonObject { ["jobId"] = (string?)planned["jobId"], ["path"] = Contract }))!;
        content["before"].ShouldBeNull();
        var text = (string)content["after"]!;

        var applied = await ApplyAsync(session, planned);
        ((string?)applied["outcome"]).ShouldBe("succeeded", applied.ToJsonString());
        File.ReadAllText(session.Folder.PathOf(Contract.Split('/'))).ShouldBe(text);
        applied["result"]!["files_written"]!.AsArray().Count.ShouldBe(files.Count);

        // A second one finds nothing to do.
        (await PlanAsync(session))["files"]!.AsArray().ShouldAllBe(f => (string?)f!["action"] == "unchanged");

        var job = (await session.Client.RequestAsync("onex/undo", new JsonObject { ["folder"] = Session.UriOf(session.Folder.Path) }))!;
        var undone = await session.Client.NextAsync("onex/undo/finished");
        ((string?)undone["jobId"]).ShouldBe((string?)job["jobId"]);
        ((string?)undone["outcome"]).ShouldBe("succeeded", undone.ToJsonString());
        Directory.EnumerateFiles(session.Folder.Path, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_discarded_plan_cannot_be_written_and_one_that_is_written_not_again()
    {
        await using var session = await Session.StartAsync();
        var planned = await PlanAsync(session);
        await session.Client.RequestAsync("onex/generate/discard", new JsonObject { ["jobId"] = (string?)planned["jobId"] });
        await ShouldBeRefusedAsync(session, planned, "NOTHING_TO_APPLY");
        Directory.EnumerateFileSystemEntries(session.Folder.Path).ShouldBeEmpty();

        planned = await PlanAsync(session);
        await ApplyAsync(session, planned);
        await ShouldBeRefusedAsync(session, planned, "NOTHING_TO_APPLY");
    }

    [Fact]
    public async Task Nothing_is_written_over_unsaved_changes()
    {
        await using var session = await Session.StartAsync();
        await ApplyAsync(session, await PlanAsync(session));
        var text = File.ReadAllText(session.Folder.PathOf(Contract.Split('/')));
        session.OpenUnsaved(Contract, text);
        session.Change(Contract, Session.Replace(0, 0, 0, 0, "# typed and not saved\n"));

        var planned = await PlanAsync(session, prompt: Prompt + " and delete operations", name: "postgres_writer");
        planned["files"]!.AsArray().Single(f => (string?)f!["path"] == Contract)!["action"]!.GetValue<string>().ShouldBe("update");
        await ShouldBeRefusedAsync(session, planned, "FILE_CONFLICT");
        File.ReadAllText(session.Folder.PathOf(Contract.Split('/'))).ShouldBe(text);

        session.Change(Contract, Session.Replace(0, 0, 1, 0, ""));
        var other = session.UriOfFile(Contract.Replace("contract.yaml", "node.py", StringComparison.Ordinal));
        var changed = planned["files"]!.AsArray().First(f => (string?)f!["action"] == "update" && !((string)f["path"]!).EndsWith("contract.yaml", StringComparison.Ordinal))!;
        await ShouldBeRefusedAsync(session, planned, "FILE_CONFLICT", (string?)changed["uri"]);
        ((string?)(await ApplyAsync(session, planned))["outcome"]).ShouldBe("succeeded", other);
    }

    [Fact]
    public async Task An_open_document_whose_file_was_deleted_is_in_the_way_only_once_it_is_edited()
    {
        await using var session = await Session.StartAsync();
        await ApplyAsync(session, await PlanAsync(session));
        session.OpenUnsaved(Contract, File.ReadAllText(session.Folder.PathOf(Contract.Split('/'))));
        await session.Client.RequestAsync("onex/undo", new JsonObject { ["folder"] = Session.UriOf(session.Folder.Path) });
        ((string?)(await session.Client.NextAsync("onex/undo/finished"))["outcome"]).ShouldBe("succeeded");
        File.Exists(session.Folder.PathOf(Contract.Split('/'))).ShouldBeFalse();

        session.Change(Contract, Session.Replace(0, 0, 0, 0, "# not saved\n"));
        await ShouldBeRefusedAsync(session, await PlanAsync(session), "FILE_CONFLICT");
        session.Change(Contract, Session.Replace(0, 0, 1, 0, ""));
        var applied = await ApplyAsync(session, await PlanAsync(session));

        ((string?)applied["outcome"]).ShouldBe("succeeded", applied.ToJsonString());
    }

    [Fact]
    public async Task What_was_changed_on_disk_since_the_plan_was_made_is_not_overwritten()
    {
        await using var session = await Session.StartAsync();
        var planned = await PlanAsync(session);
        session.WriteFile(Contract, "mine: true\n");
        var applied = await ApplyAsync(session, planned);
        ((string?)applied["outcome"]).ShouldBe("failed");
        ((string?)applied["error"]!["code"]).ShouldBe("FILE_CONFLICT");
        File.ReadAllText(session.Folder.PathOf(Contract.Split('/'))).ShouldBe("mine: true\n");
    }

    [Fact]
    public async Task A_file_in_conflict_is_shown_with_its_proposal_and_nothing_can_be_written()
    {
        await using var session = await Session.StartAsync();
        session.WriteFile(Contract, "mine: true\n");
        var planned = await PlanAsync(session);
        ((string?)planned["outcome"]).ShouldBe("failed");
        ((string?)planned["error"]!["code"]).ShouldBe("FILE_CONFLICT");
        var conflict = planned["files"]!.AsArray().Single(f => (string?)f!["action"] == "conflict")!;
        ((string?)conflict["reason"]).ShouldNotBeNullOrEmpty();
        var content = (await session.Client.RequestAsync("onex/generate/content", new JsonObject { ["jobId"] = (string?)planned["jobId"], ["path"] = (string?)conflict["path"] }))!;
        ((string?)content["before"]).ShouldBe("mine: true\n");
        ((string?)content["after"]).ShouldNotBeNullOrEmpty();
        await ShouldBeRefusedAsync(session, planned, "NOTHING_TO_APPLY");
    }

    [Fact]
    public async Task Progress_begins_and_ends_and_the_events_of_the_run_are_told()
    {
        await using var session = await Session.StartAsync();
        var token = JsonValue.Create("mine");
        await session.Client.RequestAsync("onex/generate/start", Request(session, Prompt, token: token));
        var begin = await session.Client.NextAsync("$/progress");
        ((string?)begin["token"]).ShouldBe("mine");
        ((string?)begin["value"]!["kind"]).ShouldBe("begin");
        var told = await session.Client.NextAsync("onex/generate/event");
        ((string?)told["event"]!["event_type"]).ShouldBe("PromptSubmitted");
        await session.Client.NextAsync("onex/generate/finished");
        ((string?)(await session.Client.NextAsync("$/progress"))["value"]!["kind"]).ShouldBe("end");

        // Without a token of the client the server asks for one.
        var job = (string?)(await session.Client.RequestAsync("onex/generate/start", Request(session, Prompt)))!["jobId"];
        ((string?)(await session.Client.NextAsync("$/progress"))["token"]).ShouldBe(job);
        session.Client.Requests.ShouldContain(r => (string?)r["method"] == "window/workDoneProgress/create" && (string?)r["params"]!["token"] == job);
    }

    [Theory]
    [InlineData("onex/generate/discard")]
    [InlineData("window/workDoneProgress/cancel")]
    public async Task A_job_that_is_cancelled_says_so_and_leaves_nothing(string method)
    {
        // Until the client answers the request for a token the job stands still.
        var mayGoOn = new TaskCompletionSource();
        await using var client = LspClient.Start();
        client.Held["window/workDoneProgress/create"] = mayGoOn.Task;
        await using var session = await Session.StartAsync(client: client);
        var job = (string)(await client.RequestAsync("onex/generate/start", Request(session, Prompt)))!["jobId"]!;
        if (method == "onex/generate/discard") await client.RequestAsync(method, new JsonObject { ["jobId"] = job });
        else client.Notify(method, new JsonObject { ["token"] = job });
        // An answer shows that what was sent before it was heard.
        await client.RequestAsync("onex/parsePrompt", new JsonObject { ["prompt"] = Prompt });
        mayGoOn.SetResult();

        var finished = await client.NextAsync("onex/generate/finished");
        ((string?)finished["jobId"]).ShouldBe(job);
        ((string?)finished["outcome"]).ShouldBe("cancelled");
        Directory.EnumerateFileSystemEntries(session.Folder.Path).ShouldBeEmpty();
        await ShouldBeRefusedAsync(session, finished, "NOTHING_TO_APPLY");
    }

    [Fact]
    public async Task A_long_job_keeps_no_edit_waiting()
    {
        var mayGoOn = new TaskCompletionSource();
        await using var client = LspClient.Start();
        client.Held["window/workDoneProgress/create"] = mayGoOn.Task;
        await using var session = await Session.StartAsync(client: client);
        await client.RequestAsync("onex/generate/start", Request(session, Prompt));
        session.Open("contract.yaml", "node_type: x\n");
        await session.DiagnosticsAsync("contract.yaml");
        client.TakeAll("onex/generate/finished").ShouldBeEmpty();
        mayGoOn.SetResult();
        ((string?)(await client.NextAsync("onex/generate/finished"))["outcome"]).ShouldBe("succeeded");
    }

    [Theory]
    [InlineData("layout", "sideways")]
    [InlineData("overwrite", "always")]
    [InlineData("folder", "https://example.com/a")]
    public async Task A_request_that_makes_no_sense_is_refused(string field, string value)
    {
        await using var session = await Session.StartAsync();
        var request = Request(session, Prompt);
        request[field] = value;
        (await Should.ThrowAsync<RpcError>(session.Client.RequestAsync("onex/generate/start", request))).Code.ShouldBe(-32602);
    }

    [Fact]
    public async Task A_node_is_planned_from_its_contract_as_it_stands_in_the_editor()
    {
        await using var session = await Session.StartAsync();
        await ApplyAsync(session, await PlanAsync(session));
        var text = File.ReadAllText(session.Folder.PathOf(Contract.Split('/')));
        session.OpenUnsaved(Contract, text);
        var same = await PlanFromContractAsync(session);
        ((string?)same["outcome"]).ShouldBe("succeeded", same.ToJsonString());
        same["files"]!.AsArray().Select(f => (string?)f!["action"]).Distinct().ShouldBe(["unchanged"]);

        session.Change(Contract, new JsonObject { ["text"] = text.Replace("EFFECT_GENERIC", "x", StringComparison.Ordinal) });
        var broken = await PlanFromContractAsync(session);
        ((string?)broken["outcome"]).ShouldBe("failed");
        ((string?)broken["error"]!["code"]).ShouldBe("INVALID_CONTRACT");
    }

    [Fact]
    public async Task A_node_is_made_anew_from_its_edited_contract_and_keeps_what_was_written_into_its_files()
    {
        await using var session = await Session.StartAsync();
        await ApplyAsync(session, await PlanAsync(session));
        const string Handler = "node_infrastructure_postgres_writer_effect/v1_0_0/handlers/handler_postgres_writer.py";
        const string Readme = "node_infrastructure_postgres_writer_effect/README.md";
        foreach (var file in new[] { Handler, Readme }) File.AppendAllText(session.Folder.PathOf(file.Split('/')), "\n# Written by hand.\n");
        var contract = session.Folder.PathOf(Contract.Split('/'));
        File.WriteAllText(contract, File.ReadAllText(contract).Replace("description: \"PostgreSQL database write operations\"", "description: \"Writes orders\"", StringComparison.Ordinal));
        File.ReadAllText(contract).ShouldContain("Writes orders");

        var planned = await PlanFromContractAsync(session);

        ((string?)planned["outcome"]).ShouldBe("succeeded", planned.ToJsonString());
        var actions = planned["files"]!.AsArray().ToDictionary(f => (string)f!["path"]!, f => (string)f!["action"]!);
        actions["node_infrastructure_postgres_writer_effect/v1_0_0/node.py"].ShouldBe("update");
        actions[Handler].ShouldBe("unchanged");
        actions[Readme].ShouldBe("merge");
        ((string?)(await ApplyAsync(session, planned))["outcome"]).ShouldBe("succeeded");
        foreach (var file in new[] { Handler, Readme }) File.ReadAllText(session.Folder.PathOf(file.Split('/'))).ShouldEndWith("\n# Written by hand.\n");
        File.ReadAllText(session.Folder.PathOf("node_infrastructure_postgres_writer_effect", "v1_0_0", "node.py")).ShouldContain("Writes orders");
    }

    [Fact]
    public async Task Where_there_is_nothing_to_undo_it_is_said()
    {
        await using var session = await Session.StartAsync();
        await session.Client.RequestAsync("onex/undo", new JsonObject { ["folder"] = Session.UriOf(session.Folder.Path) });
        var undone = await session.Client.NextAsync("onex/undo/finished");
        ((string?)undone["outcome"]).ShouldBe("failed");
        ((string?)undone["error"]!["code"]).ShouldBe("NOTHING_TO_UNDO");
    }

    private static JsonObject Request(Session session, string prompt, string? name = null, JsonNode? token = null) => new()
    {
        ["prompt"] = prompt,
        ["folder"] = Session.UriOf(session.Folder.Path),
        ["name"] = name,
        ["compile"] = false,
        ["workDoneToken"] = token,
    };

    private static async Task<JsonObject> PlanAsync(Session session, string prompt = Prompt, string? name = null)
    {
        var started = (await session.Client.RequestAsync("onex/generate/start", Request(session, prompt, name)))!;
        return await session.Client.NextAsync("onex/generate/finished", p => (string?)p["jobId"] == (string?)started["jobId"]);
    }

    private static async Task<JsonObject> PlanFromContractAsync(Session session)
    {
        var started = (await session.Client.RequestAsync("onex/generate/start", new JsonObject { ["contract"] = session.UriOfFile(Contract), ["compile"] = false }))!;
        return await session.Client.NextAsync("onex/generate/finished", p => (string?)p["jobId"] == (string?)started["jobId"]);
    }

    private static async Task<JsonObject> ApplyAsync(Session session, JsonObject planned)
    {
        var started = (await session.Client.RequestAsync("onex/generate/apply", new JsonObject { ["jobId"] = (string?)planned["jobId"] }))!;
        started["error"].ShouldBeNull(started.ToJsonString());
        return await session.Client.NextAsync("onex/generate/applied", p => (string?)p["jobId"] == (string?)started["jobId"]);
    }

    private static async Task ShouldBeRefusedAsync(Session session, JsonObject planned, string code, string? dirty = null)
    {
        var answer = (await session.Client.RequestAsync("onex/generate/apply", new JsonObject
        {
            ["jobId"] = (string?)planned["jobId"],
            ["dirtyFiles"] = dirty is null ? null : new JsonArray(dirty),
        }))!;
        answer["jobId"].ShouldBeNull();
        ((string?)answer["error"]!["code"]).ShouldBe(code);
    }
}
