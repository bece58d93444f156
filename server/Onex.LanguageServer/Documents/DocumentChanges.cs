using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using Onex.Language.Text;
using Onex.LanguageServer.Translation;
using TextEdit = Onex.Language.Text.TextEdit;

namespace Onex.LanguageServer.Documents;

/// <summary>Applies what the client says was changed.</summary>
internal static class DocumentChanges
{
    /// <param name="changes">In order: each refers to the text that the one before it left. One without a range is the whole text.</param>
    public static SourceText Apply(SourceText text, IEnumerable<TextDocumentContentChangeEvent> changes) =>
        changes.Aggregate(text, (current, change) => change.Range is null
            ? new SourceText(change.Text)
            : current.Apply([new TextEdit(change.Range.ToSpan(current), change.Text)]));
}
