using Onex.Language.Python;
using Onex.Language.Text;

namespace Onex.Language.Tests.Python.Conformance;

/// <summary>
/// Sources that people and the product wrote: generated packages, files of the standard library, and of the real ONEX packages where
/// <c>ONEX_CORE_SRC</c> names them. Short files whole, of long ones some statements each, so that most of what is compared was near the
/// damage.
/// </summary>
internal static class RealFiles
{
    private const int LongestWhole = 4000;
    private const int StatementsOfAFile = 12;

    public static IEnumerable<string> Sample(PythonOracle oracle) => Generated()
        .Concat(oracle.Library().Where((_, i) => i % 9 == 0).Select(oracle.Read).OfType<string>())
        .Concat(Onex())
        .SelectMany(Parts);

    /// <summary>The Python files of all golden packages.</summary>
    public static IEnumerable<string> Generated() => Directory
        .EnumerateFiles(Repository.PathOf("tests", "Golden"), "*.py.golden", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllText);

    private static IEnumerable<string> Onex() => (Environment.GetEnvironmentVariable("ONEX_CORE_SRC") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.py", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        .Where((_, i) => i % 20 == 0)
        .Select(File.ReadAllText);

    private static IEnumerable<string> Parts(string source) => source.Length <= LongestWhole
        ? [source]
        : MutantTests.Statements(PythonParser.Parse(new SourceText(source))).Where(s => s.Length <= LongestWhole).Take(StatementsOfAFile);
}
