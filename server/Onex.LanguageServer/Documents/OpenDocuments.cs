using System.Collections.Concurrent;
using System.Collections.Immutable;
using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.Documents;

/// <summary>The documents that are open in the editor and looked at here: contracts and configurations, on disk or not saved yet.</summary>
internal sealed class OpenDocuments
{
    private readonly ConcurrentDictionary<string, OpenDocument> byPath = new(StringComparer.Ordinal);

    public ImmutableArray<OpenDocument> All => [.. byPath.Values.OrderBy(d => d.Path, StringComparer.Ordinal)];

    /// <summary>The file that a document is; null for one that is not looked at, such as the old side of a comparison or a preview.</summary>
    public static string? PathOf(DocumentUri uri)
    {
        if (uri.Scheme is not ("file" or "untitled")) return null;
        var path = uri.GetFileSystemPath();
        return Path.IsPathFullyQualified(path) && EditedWorkspace.IsOfInterest(path) ? path : null;
    }

    /// <summary>The newest version of a document; null where it is not open or not looked at.</summary>
    public OpenDocument? Find(DocumentUri uri) => PathOf(uri) is { } path ? Find(path) : null;

    public OpenDocument? Find(string path) => byPath.GetValueOrDefault(path);

    /// <summary>No newer version has come, and the document is still open.</summary>
    public bool IsNewest(OpenDocument document) => ReferenceEquals(Find(document.Path), document);

    public void Set(OpenDocument document) => byPath[document.Path] = document;

    /// <summary>False where the document was not open.</summary>
    public bool Remove(string path) => byPath.TryRemove(path, out _);
}
