using OmniSharp.Extensions.LanguageServer.Protocol;

namespace Onex.LanguageServer.TypeChecking;

/// <summary>A node is checked.</summary>
/// <param name="Outcome"><c>succeeded</c>, whatever was found; <c>failed</c> where nothing could be checked; <c>cancelled</c>.</param>
/// <param name="Checker">Which type checker ran; null where none did.</param>
/// <param name="Errors">How many errors it found; null where it did not run to its end.</param>
/// <param name="SkipReason">Why it did not, for a person.</param>
/// <param name="ImportError">Why the node cannot be imported and made; null where it can, or was not tried.</param>
/// <param name="Files">Those that something was found in.</param>
internal sealed record TypeChecked(
    string JobId, string Outcome, string? Checker, int? Errors, string? SkipReason, string? ImportError, IReadOnlyList<DocumentUri> Files)
{
    public static TypeChecked Cancelled(string jobId) => new(jobId, "cancelled", null, null, null, null, []);

    /// <summary>In a sentence.</summary>
    public string Describe() => Outcome switch
    {
        "cancelled" => "The check was cancelled.",
        "failed" => $"Nothing was checked: {SkipReason}",
        _ => FormattableString.Invariant($"{Checker}: {Errors} errors in {Files.Count} files. {(ImportError is null ? "The node can be imported." : $"The node cannot be imported: {ImportError}")}"),
    };
}
