using System.Collections.Immutable;

namespace Onex.Testing.Python;

/// <summary>What came of running a package.</summary>
/// <param name="TestsPassed">How many of the package's own tests passed; null where they were not run.</param>
public sealed record PackageReport(ImmutableArray<PackageProblem> Problems, ImmutableArray<string> Modules, int? TestsPassed);
