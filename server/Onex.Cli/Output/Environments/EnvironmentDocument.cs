using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Onex.Generation.Components;
using Onex.Language.Api;
using Onex.Workspace.Components;
using Onex.Workspace.Pipeline;
using Onex.Workspace.Python;

namespace Onex.Cli.Output.Environments;

/// <summary>What <c>env --json</c> prints.</summary>
/// <param name="Interpreter">Null where none was found, or where the one that was asked for is not there.</param>
/// <param name="Error">Why the interpreter cannot be used; null where it can, or where there is none.</param>
/// <param name="PassedOver">Environments that should have been taken first and have no interpreter, one sentence each.</param>
internal sealed record EnvironmentDocument(
    ProductEntry Product,
    InterpreterEntry? Interpreter,
    EnvironmentError? Error,
    ImmutableArray<string> PassedOver,
    ImmutableArray<PackageEntry> Packages,
    ImmutableArray<ToolEntry> Tools,
    ImmutableArray<string> SearchPath,
    TemplateEntry Templates)
{
    public static EnvironmentDocument Of(PythonEnvironment python, WorkspaceComponents components) => new(
        new ProductEntry(ProductVersion.Number, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier),
        python.Interpreter is { } found ? new InterpreterEntry(found.Path, found.Version, found.Reason, found.Prefix) : null,
        python.Error is { } error ? new EnvironmentError(error.Code, error.Message, error.Suggestions) : null,
        python.PassedOver,
        [.. BundledApiIndex.Instance.Packages.Select(bundled => PackageEntry.Of(bundled, python.FindPackage(bundled.Name)))],
        [.. python.Tools.Select(tool => new ToolEntry(tool.Name, InstalledTools.VersionOf(tool, python), [tool.FileName, .. tool.Arguments]))],
        python.SearchPath.Folders,
        new TemplateEntry(ComponentDescription.List(components.Catalog).Length, components.Own, components.Error?.Message ?? components.Warning));
}
