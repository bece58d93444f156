using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Testing.Python;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// CPython's own parser judges how its standard library is read. <c>ONEX_THOROUGH=1</c> takes every file; otherwise every twelfth is
/// enough for a run after each change.
/// </summary>
public sealed class StandardLibraryTests
{
    private static readonly string[] Exceptions =
    [
        // Names written with compatibility characters, which are kept as written.
        "test_traceback.py",
        "test_unicode_identifiers.py",
        // Unknown future features, which older versions of CPython find only when they compile.
        "badsyntax_future3.py",
        "badsyntax_future8.py",
        "badsyntax_future9.py",
    ];

    private static bool IsThorough => Environment.GetEnvironmentVariable("ONEX_THOROUGH") == "1";

    [Fact]
    public async Task Every_file_gives_the_tree_that_CPython_gives()
    {
        var interpreter = await PythonInterpreter.CurrentAsync();
        using var oracle = new PythonOracle(interpreter);
        var differences = new List<string>();
        var count = 0;
        foreach (var path in Sample(oracle))
        {
            if (oracle.Read(path) is not { } source) continue;
            count++;
            if (Comparison.Differ(oracle, source) is { } difference) differences.Add($"{path}: {difference}");
        }
        count.ShouldBeGreaterThan(IsThorough ? 600 : 45);
        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_file_of_the_golden_packages_gives_the_tree_that_CPython_gives()
    {
        using var oracle = new PythonOracle(await PythonInterpreter.CurrentAsync());
        var files = RealFiles.Generated().ToList();
        files.Count.ShouldBeGreaterThan(100);
        files.Select(source => Comparison.Differ(oracle, source)).OfType<string>().ShouldBeEmpty();
    }

    [Fact]
    public async Task No_file_of_the_machines_Python_that_CPython_accepts_is_rejected()
    {
        var interpreter = await PythonInterpreter.MachineAsync();
        using var oracle = new PythonOracle(interpreter);
        var rejected = new List<string>();
        var count = 0;
        foreach (var path in Sample(oracle))
        {
            if (oracle.Read(path) is not { } source) continue;
            var module = PythonParser.Parse(new SourceText(source));
            count++;
            if (!module.Errors.IsEmpty && oracle.Error(source) is null) rejected.Add($"{path}: {Comparison.Describe(module)}");
        }
        count.ShouldBeGreaterThan(45);
        rejected.ShouldBeEmpty();
    }

    private static IEnumerable<string> Sample(PythonOracle oracle) =>
        oracle.Library().Where((path, i) => (IsThorough || i % 12 == 0) && !Exceptions.Contains(Path.GetFileName(path)));
}
