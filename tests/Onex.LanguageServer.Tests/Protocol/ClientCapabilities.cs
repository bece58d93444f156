using System.Text.Json.Nodes;

namespace Onex.LanguageServer.Tests.Protocol;

internal static class ClientCapabilities
{
    /// <summary>What editors of today can, without registrations after the start.</summary>
    public static JsonObject Usual => Parse("""
        {
          "textDocument": {
            "synchronization": { "didSave": true },
            "publishDiagnostics": { "relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true, "tagSupport": { "valueSet": [1, 2] } },
            "codeAction": { "isPreferredSupport": true, "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["", "quickfix", "source", "source.fixAll"] } } },
            "hover": { "contentFormat": ["markdown", "plaintext"] },
            "completion": { "completionItem": { "documentationFormat": ["markdown"], "snippetSupport": true } },
            "documentSymbol": { "hierarchicalDocumentSymbolSupport": true },
            "codeLens": {}
          },
          "workspace": {
            "applyEdit": true,
            "workspaceFolders": true,
            "workspaceEdit": { "documentChanges": true, "resourceOperations": ["create", "rename", "delete"] }
          },
          "window": { "workDoneProgress": true },
          "general": { "positionEncodings": ["utf-16"] }
        }
        """);

    /// <summary>As Visual Studio Code: the server registers what it wants to be asked.</summary>
    public static JsonObject Registering
    {
        get
        {
            var capabilities = Usual;
            foreach (var feature in new[] { "synchronization", "codeAction", "hover", "completion", "documentSymbol", "codeLens" })
                capabilities["textDocument"]![feature]!["dynamicRegistration"] = true;
            capabilities["workspace"]!["didChangeWatchedFiles"] = Parse("""{ "dynamicRegistration": true }""");
            capabilities["workspace"]!["didChangeConfiguration"] = Parse("""{ "dynamicRegistration": true }""");
            capabilities["workspace"]!["configuration"] = true;
            return capabilities;
        }
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
