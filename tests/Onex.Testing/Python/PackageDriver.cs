using System.Collections.Immutable;
using System.Text.Json;

namespace Onex.Testing.Python;

/// <summary>Imports, instantiates and tests generated packages in a real Python, many at a time.</summary>
public static class PackageDriver
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <param name="ownTests">Whether to run the packages' own tests too, where the interpreter has pytest.</param>
    /// <returns>One report for each package, in their order.</returns>
    public static async Task<ImmutableArray<PackageReport>> RunAsync(
        PythonInterpreter python, OnexLibrary library, IReadOnlyList<PackageUnderTest> packages, bool ownTests, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync(
            python.Program,
            [Repository.PathOf("tests", "python", "drive.py")],
            input: JsonSerializer.Serialize(new { Packages = packages, Tests = ownTests && python.HasPytest }, Json),
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = library.RuntimePath },
            cancellationToken: cancellationToken);
        return result.ExitCode == 0
            ? JsonSerializer.Deserialize<ImmutableArray<PackageReport>>(result.Output, Json)
            : throw new InvalidOperationException(result.Everything);
    }
}
