using OmniSharp.Extensions.LanguageServer.Protocol;
using Onex.Language.Text;

namespace Onex.LanguageServer.Documents;

/// <summary>One version of a document that is open in the editor.</summary>
/// <param name="Uri">As the client wrote it when it opened the document.</param>
/// <param name="Path">The absolute path of the file that it is, or will be once it is saved.</param>
internal sealed record OpenDocument(DocumentUri Uri, string Path, int Version, SourceText Text);
