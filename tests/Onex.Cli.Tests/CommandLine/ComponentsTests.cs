namespace Onex.Cli.Tests.CommandLine;

public sealed class ComponentsTests : IDisposable
{
    private static readonly string Frobstore = Repository.PathOf("tests", "components", "frobstore");

    private static readonly string[] ProductNames =
        [.. Directory.EnumerateDirectories(Repository.PathOf("templates", "components")).Select(path => Path.GetFileName(path)).Where(name => name != "generic").Order(StringComparer.Ordinal)];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_components_are_listed()
    {
        var text = await Onexgen.RunAsync("components", "list");
        var json = await Onexgen.RunAsync("components", "list", "--json");

        text.Output.TrimEnd().Split('\n').Select(line => line.Split(' ')[0]).ShouldBe(ProductNames);
        await JsonSchema.ShouldAcceptAsync("components", json.Output);
        json.Json()["components"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()).ShouldBe(ProductNames);
        json.Json()["components"]!.AsArray().ShouldAllBe(one => one!["origin"]!.GetValue<string>() == "product");
    }

    [Fact]
    public async Task What_is_known_of_each_is_shown_with_valid_schemas()
    {
        var specs = new List<string>();
        foreach (var name in ProductNames)
        {
            var result = await Onexgen.RunAsync("components", "spec", name, "--json");
            result.ExitCode.ShouldBe(0, result.Everything);
            specs.Add(result.Output);
        }

        await JsonSchema.ShouldAcceptAsync("components", specs);
    }

    [Fact]
    public async Task A_component_is_found_by_its_system_and_told_to_people()
    {
        var result = await Onexgen.RunAsync("components", "spec", "valkey");

        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.ShouldStartWith("redis: Redis, Valkey\n");
        result.Output.ShouldContain("REDIS_PASSWORD");
        result.Output.ShouldContain("key_prefix: Stands before every key");
    }

    [Fact]
    public async Task For_a_name_that_is_none_the_nearest_is_named()
    {
        var result = await Onexgen.RunAsync("components", "spec", "qdrnt");

        result.ExitCode.ShouldBe(64, result.Everything);
        result.Error.ShouldContain("Did you mean qdrant?");
        result.Output.ShouldBe("");
    }

    [Fact]
    public async Task A_sound_folder_is_said_to_be_sound()
    {
        var result = await Onexgen.RunAsync("components", "check", Frobstore);

        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.ShouldContain("nothing wrong in 6 files");
    }

    [Fact]
    public async Task What_is_wrong_in_a_folder_is_shown_with_its_line()
    {
        var copy = Copy("frobstore");
        File.WriteAllText(Path.Combine(copy, "spec.yaml"), File.ReadAllText(Path.Combine(copy, "spec.yaml")).Replace("kind: storage", "kind: storge", StringComparison.Ordinal));

        var text = await Onexgen.RunAsync("components", "check", copy);
        var json = await Onexgen.RunAsync("components", "check", copy, "--json");

        text.ExitCode.ShouldBe(2, text.Everything);
        text.Output.ShouldContain("spec.yaml:4:12: error COMPONENT-002: words.kind wants one of");
        await JsonSchema.ShouldAcceptAsync("check", json.Output);
        json.Json()["diagnostics"]!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("COMPONENT-002");
    }

    [Theory]
    [InlineData("link")]
    [InlineData("folder")]
    [InlineData("bytes")]
    [InlineData("large")]
    [InlineData("many")]
    public async Task A_folder_of_somebody_else_is_read_with_care(string kind)
    {
        var copy = Copy("frobstore");
        var extra = Path.Combine(copy, "extra.py.hbs");
        switch (kind)
        {
            case "link": File.CreateSymbolicLink(extra, "/etc/passwd"); break;
            case "folder": Directory.CreateDirectory(extra); break;
            case "bytes": File.WriteAllBytes(extra, [0xFF, 0xFE, 0x00, 0x80]); break;
            case "large": File.WriteAllText(extra, new string('a', 300_000)); break;
            default: for (var i = 0; i < 100; i++) File.WriteAllText(Path.Combine(copy, $"t{i}.py.hbs"), ""); break;
        }

        var result = await Onexgen.RunAsync("components", "check", copy);

        result.ExitCode.ShouldBe(2, result.Everything);
        result.Output.ShouldContain("COMPONENT-005");
        result.Output.ShouldNotContain("root:");
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_mistake_of_usage() =>
        (await Onexgen.RunAsync("components", "check", folder.PathOf("nowhere"))).ExitCode.ShouldBe(64);

    [Fact]
    public async Task A_workspaces_own_component_counts_only_where_the_workspace_is_trusted()
    {
        const string Prompt = "Create EFFECT node called FrobKeeper for Frobstore. Operations: keep";
        Copy(".onex", "components", "frobstore");
        string[] generate = ["generate", Prompt, "--output", folder.Path, "--no-compile", "--json"];

        var untrusted = await Onexgen.RunAsync([.. generate, "--dry-run"]);
        var trusted = await Onexgen.RunAsync([.. generate, "--trust-workspace"]);

        untrusted.ExitCode.ShouldBe(0, untrusted.Everything);
        untrusted.Json()["external_systems"]!.AsArray().ShouldBeEmpty();
        untrusted.Json()["warnings"]!.AsArray().Select(one => one!.GetValue<string>()).ShouldContain(warning => warning.Contains("--trust-workspace"));
        trusted.ExitCode.ShouldBe(0, trusted.Everything);
        trusted.Json()["external_systems"]!.AsArray().Select(one => one!.GetValue<string>()).ShouldBe(["Frobstore"]);
        File.Exists(folder.PathOf("node_house_frob_keeper_effect", "v1_0_0", "protocols", "protocol_frobstore.py")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_broken_component_of_a_trusted_workspace_stops_the_run_with_its_place()
    {
        var copy = Copy(".onex", "components", "frobstore");
        File.AppendAllText(Path.Combine(copy, "spec.yaml"), "frobs: 1\n");

        var result = await Onexgen.RunAsync("generate", "Create EFFECT node for Redis", "--output", folder.Path, "--trust-workspace");

        result.ExitCode.ShouldBe(5, result.Everything);
        result.Error.ShouldContain("spec.yaml:");
        result.Error.ShouldContain("COMPONENT-001: 'frobs' is no key of a component's spec.");
        Directory.GetDirectories(folder.Path).Select(path => Path.GetFileName(path)).ShouldBe([".onex"]);
    }

    private string Copy(params string[] place)
    {
        var target = Directory.CreateDirectory(folder.PathOf(place)).FullName;
        foreach (var file in Directory.EnumerateFiles(Frobstore)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }
}
