using Onex.LanguageServer.Documents;
using Onex.Workspace.Checking;

namespace Onex.LanguageServer.Diagnostics;

/// <summary>What was found in one version of a document.</summary>
/// <param name="File">Null for a document that is not looked at, as git or the configuration says.</param>
internal sealed record Findings(OpenDocument Document, CheckedFile? File);
