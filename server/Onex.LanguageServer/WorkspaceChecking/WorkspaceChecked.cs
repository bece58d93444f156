namespace Onex.LanguageServer.WorkspaceChecking;

/// <summary>All files are checked.</summary>
/// <param name="Outcome"><c>succeeded</c>, whatever was found, or <c>cancelled</c>.</param>
/// <param name="FilesChecked">How many were looked at.</param>
/// <param name="FilesWithFindings">In how many of them something was found.</param>
internal sealed record WorkspaceChecked(string JobId, string Outcome, int FilesChecked, int FilesWithFindings, int Errors, int Warnings, int Others)
{
    /// <summary>In a sentence.</summary>
    public string Describe() => Outcome == "cancelled"
        ? "The check was cancelled."
        : FormattableString.Invariant($"{FilesChecked} files checked: {Errors} errors and {Warnings} warnings in {FilesWithFindings} of them.");
}
