using System.Collections.Concurrent;
using System.Threading.Channels;
using Onex.Language.Api;
using Onex.LanguageServer.Diagnostics;
using Onex.LanguageServer.Status;
using Onex.LanguageServer.Trust;
using Onex.Workspace.Api;
using Onex.Workspace.Editing;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;
using Serilog;

namespace Onex.LanguageServer.Interpreters;

/// <summary>
/// What the projects of the workspace can import. A check never waits for it: until a project's environment was looked at, beside the
/// protocol, the bundled facts count. It is looked at again when it may be another one; nothing happens in between.
/// </summary>
internal sealed class ProjectLibraries(
    EditedWorkspace workspace,
    DiagnosticsPublisher diagnostics,
    ChosenPython python,
    WorkspaceTrust trust,
    StatusChanges status,
    ILogger logger) : IDisposable
{
    private static readonly Library Unknown = new(null, null, BundledApiIndex.Instance);

    private readonly ConcurrentDictionary<string, Library> libraries = new(StringComparer.Ordinal);
    private readonly Channel<bool> wakeUp = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource stopped = new();

    public void Start()
    {
        workspace.SetApis(For);
        status.Announced += LookAgain;
        _ = Task.Run(RunAsync);
    }

    public void Dispose()
    {
        status.Announced -= LookAgain;
        stopped.Cancel();
        stopped.Dispose();
    }

    private IApiIndex For(string root)
    {
        if (libraries.TryAdd(root, Unknown)) LookAgain();
        return libraries[root].Index;
    }

    private void LookAgain() => wakeUp.Writer.TryWrite(true);

    private async Task RunAsync()
    {
        var ending = stopped.Token;
        try
        {
            while (await wakeUp.Reader.ReadAsync(ending).ConfigureAwait(false))
            {
                var isAny = false;
                foreach (var root in libraries.Keys.Order(StringComparer.Ordinal)) isAny |= await LookAsync(root, ending).ConfigureAwait(false);
                if (!isAny) continue;
                workspace.SetApis(For);
                diagnostics.RequestAll();
            }
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    /// <summary>False where nothing has changed.</summary>
    private async Task<bool> LookAsync(string root, CancellationToken ending)
    {
        try
        {
            IProcessRunner processes = trust.Refusal is null ? new ProcessRunner() : new NoProcesses();
            var environment = await new PythonEnvironmentFinder(processes).FindAsync(python.For(root), ending).ConfigureAwait(false);
            var fingerprint = EnvironmentWatch.Fingerprint(environment, root);
            if (libraries[root] is var before && before.Interpreter == environment.Interpreter && before.Fingerprint == fingerprint) return false;
            // Only for the cache, out of which a symbol that no bundled facts know is then found quickly.
            foreach (var package in environment.Packages) await new PackageIndexer(PackageIndexCache.ForUser()).ReadInBackgroundAsync(package, ending).ConfigureAwait(false);
            libraries[root] = new Library(environment.Interpreter, fingerprint, TargetApiIndex.For(environment));
            return true;
        }
#pragma warning disable CA1031 // A project whose environment cannot be read must not end the looking at all others.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            logger.Error(e, "The Python environment of {Root} cannot be read", root);
            return false;
        }
    }

    private sealed record Library(PythonInterpreter? Interpreter, string? Fingerprint, IApiIndex Index);
}
