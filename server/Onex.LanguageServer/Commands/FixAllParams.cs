using OmniSharp.Extensions.LanguageServer.Protocol;

namespace Onex.LanguageServer.Commands;

/// <param name="Uri">An open document.</param>
internal sealed record FixAllParams(DocumentUri? Uri);
