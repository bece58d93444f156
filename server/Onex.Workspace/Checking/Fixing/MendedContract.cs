using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;

namespace Onex.Workspace.Checking.Fixing;

/// <summary>A contract with fixes applied, and what they want to be changed beside it.</summary>
internal sealed record MendedContract(
    ContractDocument Contract,
    ImmutableArray<AppliedFix> Applied,
    ImmutableArray<NewFile> NewFiles,
    ImmutableArray<FileTextEdit> OtherEdits)
{
    /// <summary>The paths of the other files, from the project's root.</summary>
    public IEnumerable<string> Elsewhere => NewFiles.Select(f => f.Path).Concat(OtherEdits.Select(e => e.Path));
}
