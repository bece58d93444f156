using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.LanguageServer.Tests.Editors;

/// <summary>A session in the words of <c>vscode-jsonrpc</c>, which Visual Studio Code's client stands on.</summary>
public sealed class VsCodeLibraryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_session_goes_from_initialize_to_exit()
    {
        Requires.That(Directory.Exists(Repository.PathOf("tests", "tools", "node_modules", "vscode-jsonrpc")), "npm ci has not been run in tests/tools");
        var result = await Command.RunAsync(
            "node",
            [Repository.PathOf("tests", "tools", "language-server-session.mjs"), folder.Path, "dotnet", Path.Combine(AppContext.BaseDirectory, "onexgen.dll"), "serve", "--stdio"],
            folder.Path, "", new Dictionary<string, string?> { ["ONEX_PYTHON"] = null }, TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Everything);
        var json = JsonNode.Parse(result.Output)!;
        ((string?)json["server"]).ShouldBe("onexgen");
        Texts(json["diagnostics"]!).ShouldContain("CONTRACT-003");
        Texts(json["actions"]!).ShouldContain("quickfix: Write EFFECT_GENERIC");
        Texts(json["actions"]!).ShouldContain(a => a!.StartsWith("source.fixAll.onex: ", StringComparison.Ordinal));
        new[] { "answered", "-32800" }.ShouldContain(json["cancelled"]!.ToString());
        ((string?)json["hover"]).ShouldBe("string");
        ((int?)json["version"]).ShouldBe(2);
        Texts(json["after"]!).ShouldNotContain("CONTRACT-003");
        ((string?)json["plan"]!["jobId"]).ShouldBe((string?)json["job"]!["jobId"]);
        ((string?)json["plan"]!["outcome"]).ShouldBe("succeeded");
        ((int?)json["exitCode"]).ShouldBe(0);
        result.Error.Trim().ShouldBe("");
    }

    private static IEnumerable<string?> Texts(JsonNode list) => list.AsArray().Select(t => (string?)t);
}
