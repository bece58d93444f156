using MediatR;
using OmniSharp.Extensions.LanguageServer.Protocol.Client.Capabilities;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Workspace;
using Onex.LanguageServer.Status;
using Onex.Workspace.Python;
using FileSystemWatcher = OmniSharp.Extensions.LanguageServer.Protocol.Models.FileSystemWatcher;

namespace Onex.LanguageServer.Watching;

/// <summary><c>workspace/didChangeWatchedFiles</c>: the editor watches the files that rules look at. Nothing is watched here.</summary>
internal sealed class WatchedFilesHandler(DiskChanges changes, StatusChanges status) : DidChangeWatchedFilesHandlerBase
{
    /// <summary>Contracts and what is read to check them, and what tells of a Python environment. Python files stand for the classes and modules that contracts name.</summary>
    private static readonly string[] Watched =
        [.. new[] { "**/contract.{yaml,yml}", "**/onex.config.yaml", "**/.gitignore", "**/*.py" }.Concat(EnvironmentWatch.Globs)];

    public override Task<Unit> Handle(DidChangeWatchedFilesParams request, CancellationToken cancellationToken)
    {
        var paths = request.Changes.Where(c => c.Uri.Scheme == "file").Select(c => c.Uri.GetFileSystemPath()).ToList();
        if (paths.Count > 0) changes.Take(paths);
        if (paths.Any(path => !path.EndsWith(".py", StringComparison.Ordinal))) status.Announce();
        return Unit.Task;
    }

    protected override DidChangeWatchedFilesRegistrationOptions CreateRegistrationOptions(
        DidChangeWatchedFilesCapability capability, ClientCapabilities clientCapabilities) => new()
        {
            Watchers = new Container<FileSystemWatcher>(Watched.Select(glob => new FileSystemWatcher
            {
                GlobPattern = glob,
                Kind = WatchKind.Create | WatchKind.Change | WatchKind.Delete,
            })),
        };
}
