using System.Collections.Immutable;
using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Status;
using Onex.Workspace.Editing;

namespace Onex.LanguageServer.Folders;

/// <summary>The folders that are open in the editor, from <c>initialize</c> on and as they come and go.</summary>
internal sealed class WorkspaceFolders(EditedWorkspace workspace, DiagnosticsPublisher diagnostics, StatusChanges status) : IDisposable
{
    private readonly Lock gate = new();
    private ImmutableSortedSet<string> paths = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private IDisposable? subscription;

    /// <summary>Absolute, in ordinal order.</summary>
    public ImmutableSortedSet<string> Paths
    {
        get
        {
            lock (gate) return paths;
        }
    }

    public void Initialize(InitializeParams request)
    {
        var uris = request.WorkspaceFolders?.Select(f => f.Uri).ToList() ?? (request.RootUri is { } root ? [root] : []);
        Set(uris.Select(PathOf).OfType<string>().ToImmutableSortedSet(StringComparer.Ordinal));
    }

    public void Follow(ILanguageServerWorkspaceFolderManager folders) => subscription = folders.Changed.Subscribe(change =>
    {
        if (PathOf(change.Folder.Uri) is not { } path) return;
        if (!Set(change.Event == WorkspaceFolderEvent.Add ? Paths.Add(path) : Paths.Remove(path))) return;
        diagnostics.RequestAll();
        status.Announce();
    });

    public void Dispose() => subscription?.Dispose();

    private static string? PathOf(DocumentUri uri) => uri.Scheme == "file" ? Path.TrimEndingDirectorySeparator(uri.GetFileSystemPath()) : null;

    /// <summary>False where nothing has changed.</summary>
    private bool Set(ImmutableSortedSet<string> wanted)
    {
        lock (gate)
        {
            if (wanted.SetEquals(paths)) return false;
            paths = wanted;
            workspace.SetFolders(paths);
            return true;
        }
    }
}
