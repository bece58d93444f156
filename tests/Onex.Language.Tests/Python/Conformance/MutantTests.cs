using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// Damaged sources, judged by CPython's compiler without running them: what it rejects must be rejected, what it accepts must give the same
/// tree. <c>ONEX_THOROUGH=1</c> takes ten times as many.
/// </summary>
public sealed class MutantTests
{
    /// <summary>Of a thousand mutants of real files CPython and the product may disagree about one.</summary>
    private const int AllowedOneIn = 1000;

    private static int Factor => Environment.GetEnvironmentVariable("ONEX_THOROUGH") == "1" ? 10 : 1;

    [Fact]
    public async Task Every_construct_damaged_is_judged_as_CPython_judges_it()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var seed = 0;
        Judge(oracle, ReadSeed().SelectMany(statement => Mutants.Of(statement, 20 * Factor, seed++)), atLeast: 2000);
    }

    [Fact]
    public async Task Real_files_damaged_are_judged_as_CPython_judges_them()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var seed = 10_000;
        Judge(oracle, RealFiles.Sample(oracle).SelectMany(source => Mutants.Of(source, 14 * Factor, seed++)), atLeast: 10_000);
    }

    [Fact]
    public async Task The_seed_itself_is_read_as_CPython_reads_it()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        Comparison.Differ(oracle, await File.ReadAllTextAsync(SeedPath, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    internal static string SeedPath => Repository.PathOf("tests", "Onex.Language.Tests", "Python", "Seeds", "grammar.py");

    internal static IEnumerable<string> ReadSeed() => Statements(PythonParser.Parse(new SourceText(File.ReadAllText(SeedPath))));

    internal static IEnumerable<string> Statements(PythonModule module) =>
        module.Body.Select(statement => module.Text.Slice(statement.Span) + "\n");

    private static void Judge(PythonOracle oracle, IEnumerable<string> mutants, int atLeast)
    {
        var differences = new List<string>();
        var (count, accepted) = (0, 0);
        foreach (var mutant in mutants)
        {
            count++;
            // A lone half of a surrogate pair cannot be sent to Python; it is rejected in any case.
            if (mutant.EnumerateRunes().Any(r => r == System.Text.Rune.ReplacementChar)) continue;
            var comparison = Comparison.Of(oracle, mutant);
            if (comparison.IsAccepted) accepted++;
            if (comparison.Difference is { } difference) differences.Add($"{difference}\n{mutant}");
        }
        var summary = $"CPython accepts {accepted} of {count} mutants, about {differences.Count} there is disagreement:\n{string.Join("\n\n", differences)}";
        TestContext.Current.TestOutputHelper?.WriteLine(summary);
        count.ShouldBeGreaterThanOrEqualTo(atLeast);
        // Mutants that all break, or none of which does, would prove nothing.
        accepted.ShouldBeInRange(count / 20, count / 2, summary);
        (differences.Count * AllowedOneIn).ShouldBeLessThanOrEqualTo(count, summary);
    }
}
