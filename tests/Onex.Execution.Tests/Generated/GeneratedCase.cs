using Onex.Generation.Errors;
using Onex.Generation.Rendering;
using Onex.Testing.Python;

namespace Onex.Execution.Tests.Generated;

/// <summary>What came of a prompt or a spec: a package on disk, a refusal, or what neither may come to.</summary>
/// <param name="Failure">What was thrown while the package was made or written.</param>
internal sealed record GeneratedCase(string Title, FileSet? Files, PackageUnderTest? Package, OnexError? Refusal, Exception? Failure)
{
    public override string ToString() => $"{Title}: {Package?.Folder}{Refusal?.Code} {Refusal?.Message}{Failure}";
}
