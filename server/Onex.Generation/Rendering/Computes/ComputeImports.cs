using Onex.Generation.Rendering.PythonImports;

namespace Onex.Generation.Rendering.Computes;

/// <summary>What the templates of a COMPUTE import from Python beside what every node does.</summary>
internal static class ComputeImports
{
    private static readonly (string Module, string Names)[] Modules =
    [
        (IModuleLookup.Itself, "hashlib json math operator statistics string unicodedata"),
        ("collections", "Counter"),
        ("concurrent.futures", "ThreadPoolExecutor"),
        ("decimal", "Context DivisionByZero InvalidOperation Overflow ROUND_HALF_EVEN localcontext"),
        ("ipaddress", "IPv4Address"),
        ("typing", "TypeVar"),
    ];

    public static IEnumerable<KeyValuePair<string, string>> All { get; } =
        [.. Modules.SelectMany(entry => entry.Names.Split(' ').Select(name => KeyValuePair.Create(name, entry.Module)))];
}
