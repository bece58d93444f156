using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Protocol.Serialization;
using OmniSharp.Extensions.LanguageServer.Protocol.Server;
using Onex.LanguageServer.CodeActions;
using Onex.LanguageServer.CodeLenses;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Folders;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Settings;
using Onex.LanguageServer.Trust;

namespace Onex.LanguageServer.Lifetime;

/// <summary>What happens at the start, in the order of the protocol.</summary>
internal sealed class ServerStart(
    ParentWatch parent,
    WorkspaceFolders folders,
    EditorSettings settings,
    DiagnosticsPublisher diagnostics,
    WorkspaceTrust trust,
    ClientCommands commands,
    ChosenPython python,
    ProjectLibraries libraries)
{
    /// <summary><c>initialize</c> has come.</summary>
    public Task Initialize(ILanguageServer server, InitializeParams request)
    {
        // Without this, kinds of actions that the client does not name itself would lose their name.
        server.GetRequiredService<LspSerializer>().WithCodeActionKinds([CodeActionKind.QuickFix, FixAllActions.Kind]);
        if (request.ProcessId is { } process) parent.Follow((int)process);
        var options = ClientOptions.Of(request.InitializationOptions);
        trust.Said = options.Trusted;
        commands.Known = options.Commands;
        python.Editors = options.Python;
        folders.Initialize(request);
        return Task.CompletedTask;
    }

    /// <summary><c>initialize</c> is about to be answered.</summary>
    public static Task Complete(InitializeResult response)
    {
        // Positions are counted as texts count them here, which every client understands. The library does not know the capability.
        response.Capabilities.ExtensionData["positionEncoding"] = new JValue("utf-16");
        return Task.CompletedTask;
    }

    /// <summary><c>initialized</c> has come: the client may be spoken to.</summary>
    public async Task Start(ILanguageServer server)
    {
        folders.Follow(server.WorkspaceFolderManager);
        await settings.RequestAsync().ConfigureAwait(false);
        libraries.Start();
        diagnostics.Start();
    }
}
