using Onex.Language.Contracts.Dialects;
using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>A file that was checked, and as which dialect; nulls for a file that could not be read.</summary>
/// <param name="File">Absolute.</param>
internal sealed record FileEntry(string File, string? Dialect, string? DialectReason, bool? DialectIsCertain)
{
    public static FileEntry Of(CheckedFile file) => file.Contract?.Dialect is { } dialect
        ? new FileEntry(file.Path, NameOf(dialect.Dialect), dialect.Reason, dialect.IsCertain)
        : new FileEntry(file.Path, null, null, null);

    private static string NameOf(ContractDialect dialect) => dialect switch
    {
        ContractDialect.CoreNode => "core_node",
        ContractDialect.Handler => "handler",
        _ => "infra",
    };
}
