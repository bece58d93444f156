using System.Text.Json;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>A second judge: ruff's parser, written by others than CPython's.</summary>
public sealed class RuffTests
{
    /// <summary>What takes a table of all names and is not looked at.</summary>
    private static readonly string[] NotLookedAt =
    [
        "nonlocal", "global", "bind different names", "multiple assignments to name", "rebind", "async generator", "__debug__",
    ];

    [Fact]
    public async Task What_ruff_rejects_is_rejected()
    {
        var tools = Repository.PathOf("tests", "tools");
        Requires.That(Directory.Exists(Path.Combine(tools, "node_modules", "@astral-sh")), "ruff's parser is not installed: run tests/setup");
        var seed = 20_000;
        var mutants = MutantTests.ReadSeed().SelectMany(statement => Mutants.Of(statement, 6, seed++)).ToList();
        var input = string.Concat(mutants.Select(m => JsonSerializer.Serialize(m) + "\n"));
        var result = await Command.RunAsync(
            "node", [Path.Combine(tools, "ruff-syntax.mjs")], input: input, cancellationToken: TestContext.Current.CancellationToken);
        result.ExitCode.ShouldBe(0, result.Error);
        var verdicts = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(v => JsonSerializer.Deserialize<string[]>(v)!).ToList();
        verdicts.Count.ShouldBe(mutants.Count);

        mutants.Zip(verdicts)
            .Where(pair => pair.Second.Any(message => !NotLookedAt.Any(known => message.Contains(known, StringComparison.Ordinal))))
            .Where(pair => PythonParser.Parse(new SourceText(pair.First)).Errors.IsEmpty)
            .Select(pair => $"{pair.Second[0]}\n{pair.First}")
            .ShouldBeEmpty();
    }
}
