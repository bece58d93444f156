using System.Text.Json.Nodes;
using Onex.Testing.Python;

namespace Onex.LanguageServer.Tests.Editors;

/// <summary>The same server in an editor that nobody here has written a client for.</summary>
public sealed class NeovimTests : IDisposable
{
    private const string Neovim = "/usr/bin/nvim";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_defective_contract_has_a_diagnostic_and_its_code_action_mends_it()
    {
        Requires.That(File.Exists(Neovim), "Neovim is not installed; tests/setup installs it with apt");
        var contract = folder.PathOf("contract.yaml");
        await File.WriteAllTextAsync(contract, "# 🚀\nname: node_x\nnode_type: compute_generic\n", TestContext.Current.CancellationToken);
        var result = await Command.RunAsync(
            Neovim, ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", $"luafile {Repository.PathOf("tests", "Onex.LanguageServer.Tests", "Editors", "neovim.lua")}"], folder.Path, "",
            new Dictionary<string, string?>
            {
                ["ONEX_CONTRACT"] = contract,
                ["ONEX_SERVER"] = string.Join('\n', "dotnet", Path.Combine(AppContext.BaseDirectory, "onexgen.dll"), "serve", "--stdio"),
                ["HOME"] = folder.Path,
            },
            TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(result.Output.Split('\n').FirstOrDefault(l => l.StartsWith('{')) ?? throw new InvalidOperationException(result.Everything))!;
        ((bool?)json["fixed"]).ShouldBe(true, result.Everything);
        ((int?)json["line"]).ShouldBe(2);
        ((int?)json["column"]).ShouldBe(11);
        ((string?)json["offered"]![0]).ShouldBe("Write COMPUTE_GENERIC");
        ((string?)json["text"]).ShouldBe("# 🚀\nname: node_x\nnode_type: COMPUTE_GENERIC");
    }
}
