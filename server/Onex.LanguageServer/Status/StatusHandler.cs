using System.Text.Json;
using OmniSharp.Extensions.JsonRpc;
using Onex.LanguageServer.Documents;
using Onex.LanguageServer.Folders;
using Onex.LanguageServer.Generation;
using Onex.LanguageServer.Interpreters;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Editing;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.LanguageServer.Status;

/// <summary><c>onex/status</c>. Reads files; an interpreter whose files do not tell its version is started, in a trusted workspace.</summary>
internal sealed class StatusHandler(ServerOptions options, WorkspaceFolders folders, WorkspaceTrust trust, ChosenPython python, EditedWorkspace workspace)
    : IJsonRpcRequestHandler<StatusParams, StatusResult>
{
    private static readonly string[] Packages = ["omnibase_core", "omnibase_infra", "omnibase_spi"];

    public async Task<StatusResult> Handle(StatusParams request, CancellationToken cancellationToken)
    {
        var contract = request.Uri is null ? null : OpenDocuments.PathOf(request.Uri);
        var folder = contract is not null ? Path.GetDirectoryName(contract) : request.Uri is null ? folders.Paths.FirstOrDefault() : RequestValues.Path(request.Uri, "uri");
        var found = folder is null ? null : await FindAsync(folder, cancellationToken).ConfigureAwait(false);
        return new StatusResult(
            options.Version,
            found?.Interpreter is { } at ? new InterpreterStatus(at.Path, at.Version, at.Reason) : null,
            found is null ? "No folder is open." : found.Error?.Message ?? (found.Interpreter is null ? "No Python interpreter was found." : null),
            Packages.ToDictionary(name => name, name => found?.FindPackage(name)?.Version, StringComparer.Ordinal),
            (found?.FindTool("mypy") ?? found?.FindTool("pyright") ?? found?.FindTool("basedpyright"))?.Name,
            contract is null ? null : DialectOf(contract),
            trust.Said);
    }

    private Task<PythonEnvironment> FindAsync(string folder, CancellationToken cancellationToken) =>
        new PythonEnvironmentFinder(trust.Refusal is null ? new ProcessRunner() : new NoProcesses()).FindAsync(python.For(folder), cancellationToken);

    private string? DialectOf(string path) =>
        workspace.Check(path)?.Contract is { } contract ? JsonNamingPolicy.SnakeCaseLower.ConvertName(contract.Dialect.Dialect.ToString()) : null;
}
