using System.Text.Json;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Contracts.Mutants;

/// <summary>The program behind the table of <c>docs/contract-checks.md</c> runs, and tells what is found from what is not.</summary>
public sealed class ComparisonTests
{
    private const string Sound = """
        name: node_order_effect
        node_type: EFFECT_GENERIC
        contract_version: {major: 1, minor: 0, patch: 0}
        input_model: {name: ModelOrderInput, module: acme.models}
        output_model: {name: ModelOrderOutput, module: acme.models}
        tags: [order]
        """;

    [Fact]
    public async Task What_yaml_language_server_finds_is_counted_by_rule_and_line()
    {
        var server = Repository.PathOf("tests", "tools", "node_modules", "yaml-language-server");
        Requires.That(Directory.Exists(server), "tests/setup has not been run: yaml-language-server is missing");
        using var folder = new TemporaryFolder();
        var sound = Directory.CreateDirectory(Path.Combine(folder.Path, "sound")).FullName;
        await WriteAsync(Path.Combine(sound, "contract.yaml"), Sound);
        var mutants = Path.Combine(folder.Path, "mutants");
        await WriteMutantAsync(mutants, "at-the-line", "VALUE-001", 5, Sound.Replace("[order]", "order", StringComparison.Ordinal));
        await WriteMutantAsync(mutants, "elsewhere", "VALUE-001", 0, Sound.Replace("[order]", "order", StringComparison.Ordinal));
        await WriteMutantAsync(mutants, "not-at-all", "TOPIC-001", 5, Sound + "\nterminal_event: onex.nonsense");

        var result = await Command.RunAsync(
            "node", [Repository.PathOf("tests", "tools", "compare-yaml-language-server.mjs"), mutants, sound],
            cancellationToken: TestContext.Current.CancellationToken);

        result.ExitCode.ShouldBe(0, result.Everything);
        result.Output.Split('\n')[2..5].ShouldBe(
        [
            "| TOPIC-001 | 1 | – | 0 | 0 | 1 |",
            "| VALUE-001 | 2 | – | 1 | 1 | 0 |",
            "| **all** | 3 | – | 1 | 1 | 1 |",
        ]);
    }

    private static async Task WriteMutantAsync(string folder, string name, string code, int line, string text)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        await WriteAsync(Path.Combine(target, "contract.yaml"), text);
        await WriteAsync(Path.Combine(target, "mutant.json"), JsonSerializer.Serialize(new { name, code, line, path = "contract.yaml" }));
    }

    private static Task WriteAsync(string file, string text) => File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
}
