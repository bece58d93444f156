using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Cli.Output.Environments;

/// <summary>One of the ONEX libraries.</summary>
/// <param name="Version">Of the installed one; null where it is not installed or does not tell.</param>
/// <param name="Folders">Where it is; several for a namespace package or beside separate stubs.</param>
/// <param name="BundledVersion">Of the facts that are used where it is not installed.</param>
internal sealed record PackageEntry(string Name, bool Installed, string? Version, ImmutableArray<string> Folders, string BundledVersion)
{
    public static PackageEntry Of(ApiPackage bundled, PythonPackage? installed) => new(
        bundled.Name,
        installed is not null,
        installed is { Version.Length: > 0 } ? installed.Version : null,
        installed?.Folders ?? [],
        bundled.Version);
}
