using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// Damaged sources, judged by CPython: what it rejects must be rejected, what it accepts must give the same tree.
/// <c>ONEX_THOROUGH=1</c> takes ten times as many.
/// </summary>
public sealed class MutantTests
{
    /// <summary>What takes a table of all names, of the language's or of Unicode's, and is not looked at.</summary>
    private static readonly string[] NotLookedAt =
    [
        "unknown Unicode character name",
        "nonlocal",
        "global",
        "bind different names",
        "multiple assignments to name",
        "rebind comprehension iteration variable",
        "with value in async generator",
        "__debug__",
    ];

    private static int Factor => Environment.GetEnvironmentVariable("ONEX_THOROUGH") == "1" ? 10 : 1;

    [Fact]
    public async Task Every_construct_damaged_is_judged_as_CPython_judges_it()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var seed = 0;
        Compare(oracle, ReadSeed().SelectMany(statement => Mutants.Of(statement, 20 * Factor, seed++))).ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task Statements_of_the_standard_library_damaged_are_judged_as_CPython_judges_them()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var seed = 10_000;
        var statements = oracle.Library().Where((_, i) => i % 20 == 0).Select(oracle.Read).OfType<string>()
            .SelectMany(source => Statements(PythonParser.Parse(new SourceText(source))).Where(s => s.Length < 3000).Take(20));
        Compare(oracle, statements.ToList().SelectMany(statement => Mutants.Of(statement, 5 * Factor, seed++))).ShouldBeGreaterThan(1000);
    }

    [Fact]
    public async Task The_seed_itself_is_read_as_CPython_reads_it()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        Comparison.Differ(oracle, await File.ReadAllTextAsync(SeedPath, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    internal static string SeedPath => Repository.PathOf("tests", "Onex.Language.Tests", "Python", "Seeds", "grammar.py");

    internal static IEnumerable<string> ReadSeed() => Statements(PythonParser.Parse(new SourceText(File.ReadAllText(SeedPath))));

    private static IEnumerable<string> Statements(PythonModule module) =>
        module.Body.Select(statement => module.Text.Slice(statement.Span) + "\n");

    private static bool IsNotLookedAt(string difference) =>
        difference.StartsWith("false accept", StringComparison.Ordinal)
        && NotLookedAt.Any(what => difference.Contains(what, StringComparison.Ordinal));

    private static int Compare(PythonOracle oracle, IEnumerable<string> mutants)
    {
        var differences = new List<string>();
        var count = 0;
        foreach (var mutant in mutants)
        {
            count++;
            // A lone half of a surrogate pair cannot be sent to Python; it is rejected in any case.
            if (mutant.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar)) continue;
            if (Comparison.Differ(oracle, mutant) is { } difference && !IsNotLookedAt(difference))
                differences.Add($"{difference}\n{mutant}");
        }
        differences.ShouldBeEmpty();
        return count;
    }
}
