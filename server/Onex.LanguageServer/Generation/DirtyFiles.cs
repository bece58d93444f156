using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Generation.Errors;
using Onex.Generation.Planning;
using Onex.LanguageServer.Documents;
using Onex.Workspace.Paths;

namespace Onex.LanguageServer.Generation;

/// <summary>Nothing is written over what somebody has typed and not saved: it would be lost, or overwrite what was written when it is saved.</summary>
internal static class DirtyFiles
{
    /// <param name="dirty">What the client says; what is open here is compared besides.</param>
    /// <returns>FILE_CONFLICT; null where nothing stands in the way.</returns>
    public static OnexError? Check(ChangeSet changes, IReadOnlyList<DocumentUri> dirty, OpenDocuments documents)
    {
        var named = dirty.Select(uri => uri.GetFileSystemPath()).ToHashSet(StringComparer.Ordinal);
        var inTheWay = changes.Files.Where(f => f.IsWritten && (named.Contains(PathOf(f)) || IsEdited(f))).Select(f => f.Path).ToList();
        if (inTheWay.Count == 0) return null;
        return new OnexError(
            ErrorCodes.FileConflict,
            ErrorLevel.User,
            $"Nothing was written, because the editor holds unsaved changes of {string.Join(", ", inTheWay)}.",
            "Save or revert these files, then generate again: the plan was made without the changes.").With("paths", string.Join('\n', inTheWay));

        string PathOf(FileChange file) => DiskPath.Of(changes.Root, file.Path);

        // An editor goes on showing a file that was deleted: that alone is no edit.
        bool IsEdited(FileChange file) => documents.Find(PathOf(file)) is { } open && open.Text.Content != (file.Before is null ? open.Saved.Content : file.Before.TryGetText());
    }
}
