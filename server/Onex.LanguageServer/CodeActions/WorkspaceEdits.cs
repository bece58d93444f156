using OmniSharp.Extensions.LanguageServer.Protocol;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Translation;
using Onex.Workspace.Contracts;
using Onex.Workspace.Paths;
using Lsp = OmniSharp.Extensions.LanguageServer.Protocol.Models;
using TextEdit = Onex.Language.Text.TextEdit;

namespace Onex.LanguageServer.CodeActions;

/// <summary>Writes the edits of fixes as the protocol wants them, each tied to the version of the text that it was made for.</summary>
/// <param name="document">The version that the fixes were found in.</param>
/// <param name="location">The project that paths in fixes start from; null where there is none, and fixes stay in the document.</param>
internal sealed class WorkspaceEdits(OpenDocument document, ProjectFile? location, OpenDocuments documents, EditingCapabilities client)
{
    /// <returns>Null where the client cannot do it.</returns>
    public WorkspaceEdit? Of(CodeFix fix) => Of(fix.Edits, fix.NewFiles, fix.OtherEdits);

    /// <returns>As above.</returns>
    public WorkspaceEdit? Of(IReadOnlyCollection<TextEdit> edits, IReadOnlyCollection<NewFile> newFiles, IReadOnlyCollection<FileTextEdit> otherEdits)
    {
        if (edits.Count + newFiles.Count + otherEdits.Count == 0) return null;
        if (newFiles.Count > 0 && !client.CanCreate) return null;
        if (location is null && newFiles.Count + otherEdits.Count > 0) return null;
        var changed = new List<TextDocumentEdit>();
        if (edits.Count > 0) changed.Add(Edit(document.Uri, document.Version, document.Text, edits));
        foreach (var file in otherEdits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            if (Other(file.Key, file.Select(e => e.Edit)) is not { } edit) return null;
            changed.Add(edit);
        }
        return client.HasVersions
            ? new WorkspaceEdit { DocumentChanges = new Container<WorkspaceEditDocumentChange>(newFiles.SelectMany(Create).Concat(changed.Select(c => new WorkspaceEditDocumentChange(c)))) }
            : new WorkspaceEdit { Changes = changed.ToDictionary(c => c.TextDocument.Uri, c => (IEnumerable<Lsp.TextEdit>)c.Edits) };
    }

    private IEnumerable<WorkspaceEditDocumentChange> Create(NewFile file)
    {
        var uri = UriOf(file.Path);
        // A file that has come to be there in the meantime is not overwritten.
        yield return new CreateFile { Uri = uri, Options = new CreateFileOptions { Overwrite = false, IgnoreIfExists = false } };
        yield return Edit(uri, null, new SourceText(""), [new TextEdit(new TextSpan(0, 0), file.Content)]);
    }

    private TextDocumentEdit? Other(string path, IEnumerable<TextEdit> edits)
    {
        if (location!.Project.Files.Read(path) is not { } text) return null;
        var uri = UriOf(path);
        return Edit(uri, documents.Find(uri)?.Version, new SourceText(text), edits);
    }

    private DocumentUri UriOf(string path) => DocumentUri.FromFileSystemPath(DiskPath.Of(location!.Root, path));

    private static TextDocumentEdit Edit(DocumentUri uri, int? version, SourceText text, IEnumerable<TextEdit> edits) => new()
    {
        TextDocument = new OptionalVersionedTextDocumentIdentifier { Uri = uri, Version = version },
        Edits = new TextEditContainer(edits.Select(e => e.ToLsp(text))),
    };
}
