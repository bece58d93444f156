using System.Text.Json.Nodes;

namespace Onex.LanguageServer.Tests.Protocol;

/// <summary>A started server with a workspace folder of its own, as tests want it most often.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);

    private Session(LspClient client, TemporaryFolder folder, JsonNode initialized)
    {
        Client = client;
        Folder = folder;
        Initialized = initialized;
    }

    public LspClient Client { get; }

    public TemporaryFolder Folder { get; }

    /// <summary>The answer to <c>initialize</c>.</summary>
    public JsonNode Initialized { get; }

    /// <param name="capabilities">Of the client.</param>
    /// <param name="options">What the client says of itself.</param>
    /// <param name="folders">Names of workspace folders to make in <see cref="Folder"/>; without any the folder itself is one.</param>
    public static async Task<Session> StartAsync(JsonObject? capabilities = null, string[]? folders = null, LspClient? client = null, Action<TemporaryFolder>? prepare = null, JsonObject? options = null)
    {
        var folder = new TemporaryFolder();
        prepare?.Invoke(folder);
        client ??= LspClient.Start();
        var roots = (folders ?? [""]).Select(name => Directory.CreateDirectory(folder.PathOf(name)).FullName).ToList();
        var answer = await client.RequestAsync("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = UriOf(roots[0]),
            ["capabilities"] = capabilities ?? ClientCapabilities.Usual,
            ["initializationOptions"] = options,
            ["workspaceFolders"] = new JsonArray([.. roots.Select(r => new JsonObject { ["uri"] = UriOf(r), ["name"] = Path.GetFileName(r) })]),
        });
        client.Notify("initialized");
        return new Session(client, folder, answer!);
    }

    public static string UriOf(string path) => new Uri(path).AbsoluteUri;

    public string UriOfFile(string path) => UriOf(Folder.PathOf(path.Split('/')));

    /// <summary>Writes a file on disk and opens it.</summary>
    public void Open(string path, string text)
    {
        WriteFile(path, text);
        OpenUnsaved(path, text);
    }

    public void OpenUnsaved(string path, string text)
    {
        versions[path] = 1;
        Client.Notify("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOfFile(path), ["languageId"] = "yaml", ["version"] = 1, ["text"] = text },
        });
    }

    public void WriteFile(string path, string text)
    {
        var file = Folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <returns>The new version.</returns>
    public int Change(string path, params JsonObject[] changes)
    {
        var version = ++versions[path];
        Client.Notify("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOfFile(path), ["version"] = version },
            ["contentChanges"] = new JsonArray([.. changes]),
        });
        return version;
    }

    public void Close(string path) => Client.Notify("textDocument/didClose", new JsonObject { ["textDocument"] = Document(path) });

    public JsonObject Document(string path) => new() { ["uri"] = UriOfFile(path) };

    /// <summary>What is published next of a version of a document.</summary>
    public Task<JsonObject> DiagnosticsAsync(string path, int version = 1) => Client.NextAsync(
        "textDocument/publishDiagnostics",
        p => (string?)p["uri"] == UriOfFile(path) && (int?)p["version"] == version);

    public static JsonObject Range(int startLine, int startCharacter, int endLine, int endCharacter) => new()
    {
        ["start"] = new JsonObject { ["line"] = startLine, ["character"] = startCharacter },
        ["end"] = new JsonObject { ["line"] = endLine, ["character"] = endCharacter },
    };

    public static JsonObject Replace(int startLine, int startCharacter, int endLine, int endCharacter, string text) =>
        new() { ["range"] = Range(startLine, startCharacter, endLine, endCharacter), ["text"] = text };

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        Folder.Dispose();
    }
}
