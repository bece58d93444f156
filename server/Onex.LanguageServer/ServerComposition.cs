using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol.Models;
using OmniSharp.Extensions.LanguageServer.Server;
using Onex.LanguageServer.CodeActions;
using Onex.LanguageServer.CodeLenses;
using Onex.LanguageServer.Commands;
using Onex.LanguageServer.Completion;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Folders;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Hover;
using Onex.LanguageServer.Intelligence;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Jobs;
using Onex.LanguageServer.Lifetime;
using Onex.LanguageServer.Settings;
using Onex.LanguageServer.Status;
using Onex.LanguageServer.Symbols;
using Onex.LanguageServer.Trust;
using Onex.LanguageServer.TypeChecking;
using Onex.LanguageServer.Watching;
using Onex.LanguageServer.WorkspaceChecking;
using Onex.Workspace.Editing;
using Serilog.Core;
using Serilog.Extensions.Logging;

namespace Onex.LanguageServer;

/// <summary>All that the server is made of. Nothing else wires.</summary>
internal static class ServerComposition
{
    public static LanguageServerOptions Configure(this LanguageServerOptions rpc, ServerOptions options, Logger logger, ParentWatch parent)
    {
        var receiver = new OrderlyReceiver(new SerilogLoggerFactory(logger).CreateLogger<LspServerReceiver>());
        return rpc.WithReceiver(receiver).Configure(receiver, options, logger, parent);
    }

    private static LanguageServerOptions Configure(this LanguageServerOptions rpc, OrderlyReceiver receiver, ServerOptions options, Logger logger, ParentWatch parent) => rpc
        .WithServerInfo(new ServerInfo { Name = "onexgen", Version = options.Version })
        // Every request is answered quickly: what takes long is a job. Nothing has to be given up because the user types.
        .WithContentModifiedSupport(false)
        .WithLoggerFactory(new SerilogLoggerFactory(logger))
        .WithServices(services => services
            .AddLogging()
            // It also holds back what is sent before the client may be spoken to.
            .AddSingleton<IOutputFilter>(receiver)
            .AddSingleton<Serilog.ILogger>(logger)
            .AddSingleton(parent)
            .AddSingleton(options)
            .AddSingleton(new RulePages(options.RulePages))
            .AddSingleton<StatusChanges>()
            .AddSingleton<WorkspaceTrust>()
            .AddSingleton<ChosenPython>()
            .AddSingleton<EditedWorkspace>()
            .AddSingleton<OpenDocuments>()
            .AddSingleton<FindingsCache>()
            .AddSingleton<ClosedFiles>()
            .AddSingleton<TypeFindings>()
            .AddSingleton<DiagnosticsPublisher>()
            .AddSingleton<ProjectLibraries>()
            .AddSingleton<DiskChanges>()
            .AddSingleton<WorkspaceFolders>()
            .AddSingleton<TrustedComponents>()
            .AddSingleton<EditorSettings>()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<JobProgressReports>()
            .AddSingleton<JobRunner>()
            .AddSingleton<PlanStore>()
            .AddSingleton<GenerationJobs>()
            .AddSingleton<GenerationStart>()
            .AddSingleton<UndoJobs>()
            .AddSingleton<RefinementJobs>()
            .AddSingleton<WorkspaceCheckJobs>()
            .AddSingleton<TypeCheckJobs>()
            .AddSingleton<ClientCommands>()
            .AddSingleton<UserMessages>()
            .AddSingleton<DocumentFixer>()
            .AddSingleton<ServerStart>())
        .WithHandler<TextDocumentSyncHandler>()
        .WithHandler<WatchedFilesHandler>()
        .WithHandler<SettingsHandler>()
        .WithHandler<CodeActionHandler>()
        .WithHandler<HoverHandler>()
        .WithHandler<CompletionHandler>()
        .WithHandler<DocumentSymbolHandler>()
        .WithHandler<ProgressCancelHandler>()
        .WithHandler<TrustHandler>()
        .WithHandler<PythonHandler>()
        .WithHandler<StatusHandler>()
        .WithHandler<CheckWorkspaceHandler>()
        .WithHandler<TypeCheckHandler>()
        .WithHandler<CodeLensHandler>()
        .WithHandler<CommandHandler>()
        .WithHandler<ParsePromptHandler>()
        .WithHandler<CheckSpecHandler>()
        .WithHandler<StartGenerationHandler>()
        .WithHandler<FileContentHandler>()
        .WithHandler<ApplyHandler>()
        .WithHandler<DiscardHandler>()
        .WithHandler<UndoHandler>()
        .WithHandler<RefineHandler>()
        .OnInitialize((server, request, _) => server.GetRequiredService<ServerStart>().Initialize(server, request))
        .OnInitialized((_, _, response, _) => ServerStart.Complete(response))
        .OnStarted((server, _) => server.GetRequiredService<ServerStart>().Start(server));
}
