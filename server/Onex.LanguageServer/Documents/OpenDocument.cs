using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Language.Text;

namespace Onex.LanguageServer.Documents;

/// <summary>One version of a document that is open in the editor.</summary>
/// <param name="Uri">As the client wrote it when it opened the document.</param>
/// <param name="Path">The absolute path of the file that it is, or will be once it is saved.</param>
/// <param name="Saved">The text as it was opened or saved last. An editor may open a document with edits that were never saved.</param>
internal sealed record OpenDocument(DocumentUri Uri, string Path, int Version, SourceText Text, SourceText Saved);
