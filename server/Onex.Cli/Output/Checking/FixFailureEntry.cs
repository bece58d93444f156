using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>A file that <c>--fix</c> left as it was, and why.</summary>
/// <param name="File">Absolute.</param>
internal sealed record FixFailureEntry(string File, string Reason)
{
    public static FixFailureEntry Of(FixFailure failure) => new(failure.File, failure.Reason);
}
