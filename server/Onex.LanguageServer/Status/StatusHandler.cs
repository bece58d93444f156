using System.Text.Json;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Folders;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Editing;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.LanguageServer.Status;

/// <summary><c>onex/status</c>. Reads files; an interpreter whose files do not tell its version is started, in a trusted workspace.</summary>
internal sealed class StatusHandler(ServerOptions options, WorkspaceFolders folders, WorkspaceTrust trust, EditedWorkspace workspace) : IJsonRpcRequestHandler<StatusParams, StatusResult>
{
    private static readonly string[] Packages = ["omnibase_core", "omnibase_infra", "omnibase_spi"];

    public async Task<StatusResult> Handle(StatusParams request, CancellationToken cancellationToken)
    {
        var contract = request.Uri is null ? null : OpenDocuments.PathOf(request.Uri);
        var folder = contract is not null ? Path.GetDirectoryName(contract) : request.Uri is null ? folders.Paths.FirstOrDefault() : RequestValues.Path(request.Uri, "uri");
        var python = folder is null ? null : await FindAsync(folder, cancellationToken).ConfigureAwait(false);
        return new StatusResult(
            options.Version,
            python?.Interpreter is { } found ? new InterpreterStatus(found.Path, found.Version, found.Reason) : null,
            python is null ? "No folder is open." : python.Error?.Message ?? (python.Interpreter is null ? "No Python interpreter was found." : null),
            Packages.ToDictionary(name => name, name => python?.FindPackage(name)?.Version, StringComparer.Ordinal),
            (python?.FindTool("mypy") ?? python?.FindTool("pyright") ?? python?.FindTool("basedpyright"))?.Name,
            contract is null ? null : DialectOf(contract),
            trust.Said);
    }

    private Task<PythonEnvironment> FindAsync(string folder, CancellationToken cancellationToken) =>
        new PythonEnvironmentFinder(trust.Refusal is null ? new ProcessRunner() : new NoProcesses()).FindAsync(new PythonRequest(folder, python: null), cancellationToken);

    private string? DialectOf(string path) =>
        workspace.Check(path)?.Contract is { } contract ? JsonNamingPolicy.SnakeCaseLower.ConvertName(contract.Dialect.Dialect.ToString()) : null;
}
