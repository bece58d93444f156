using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Language.Text;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Components;

/// <summary>
/// The components that count in a workspace: the product's and, where the workspace is trusted, those of <c>.onex/components/</c> at its root.
/// Templates decide what code is written, so that a cloned repository does not bring some along unasked.
/// </summary>
/// <param name="Error">Something is wrong with the workspace's own components: INVALID_CONFIGURATION.</param>
/// <param name="Warning">Why components that are there do not count; null where all do.</param>
/// <param name="Own">The names of the workspace's own components that count, in ordinal order.</param>
public sealed record WorkspaceComponents(ComponentCatalog Catalog, OnexError? Error, string? Warning, ImmutableArray<string> Own)
{
    public const string FolderName = "components";

    private const int MostComponents = 64;

    /// <summary>None but the product's.</summary>
    public static readonly WorkspaceComponents None = new(ComponentCatalog.Bundled, null, null, []);

    /// <param name="folder">Absolute; need not be there. Its root is what a generation into it has.</param>
    public static WorkspaceComponents For(string folder, bool isTrusted)
    {
        var found = RootFolder.Find(folder);
        if (found.IsFailure(out _)) return None;
        var state = Path.Combine(found.Value.Root, RootFolder.StateFolderName);
        var components = Path.Combine(state, FolderName);
        var kind = DiskEntry.KindOf(state) == DiskEntryKind.Link ? DiskEntryKind.Link : DiskEntry.KindOf(components);
        if (kind is not (DiskEntryKind.Folder or DiskEntryKind.Link)) return None;
        if (!isTrusted)
        {
            return None with { Warning = $"The components of this workspace in {RootFolder.StateFolderName}/{FolderName} do not count: their templates decide what code is written. They count once the workspace is trusted; on the command line with --trust-workspace." };
        }
        if (kind == DiskEntryKind.Link) return None with { Error = Wrong($"{components} is a link; put the folder itself there.", components) };
        try
        {
            return Read(components);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return None with { Error = Wrong($"{components} cannot be read: {e.Message}", components) };
        }
    }

    private static WorkspaceComponents Read(string components)
    {
        var folders = Directory.EnumerateFileSystemEntries(components).Take(MostComponents + 1).Order(StringComparer.Ordinal).ToList();
        if (folders.Count > MostComponents) return None with { Error = Wrong($"{components} holds more than {MostComponents} components.", components) };
        var read = new List<ComponentFolder>();
        foreach (var path in folders)
        {
            if (DiskEntry.KindOf(path) != DiskEntryKind.Folder) return None with { Error = Wrong($"{path} is no folder, and nothing but folders of components belongs there.", path) };
            var (folder, unread) = ComponentFolderReader.Read(path);
            if (unread is [var first, ..]) return None with { Error = Describe(components, first, folder) };
            read.Add(folder);
        }
        var (catalog, findings) = ComponentCatalog.Bundled.With(read);
        return findings is [var finding, ..]
            ? None with { Error = Describe(components, finding, read.Single(folder => folder.Name == finding.Component)) }
            : new WorkspaceComponents(catalog, null, null, [.. read.Select(folder => folder.Name)]);
    }

    private static OnexError Describe(string components, ComponentFinding finding, ComponentFolder folder)
    {
        var path = Path.Combine(components, finding.Component, finding.File);
        var place = folder.Files.TryGetValue(finding.File, out var text) ? Place(text, finding.Diagnostic.Span) : "";
        return Wrong($"{path}{place}: {finding.Diagnostic.Code}: {finding.Diagnostic.Message}", path);
    }

    private static string Place(SourceText text, TextSpan span)
    {
        var position = text.GetPosition(span.Start);
        return $":{position.Line + 1}:{position.Character + 1}";
    }

    private static OnexError Wrong(string message, string path) => new OnexError(
        ErrorCodes.InvalidConfiguration,
        ErrorLevel.Environment,
        message,
        "Mend the component; 'onexgen components check DIR' shows everything that is wrong with one.").With("path", path);
}
