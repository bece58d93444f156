using System.Collections.Concurrent;
using Onex.Language.Api;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>The index of each project that is looked at: that of its own environment. Environments are looked for once.</summary>
/// <param name="python">What was asked for; it then counts for all projects.</param>
public sealed class ProjectApis(IProcessRunner runner, string? python, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<string, PythonEnvironment> environments = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IApiIndex> indexes = new(StringComparer.Ordinal);

    /// <summary>Why interpreters that were asked for or found cannot be used, each once, in ordinal order.</summary>
    public IEnumerable<string> Problems =>
        environments.Values.Select(environment => environment.Error?.Message).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <param name="root">The absolute path of the project's root.</param>
    public IApiIndex For(string root)
    {
        var environment = environments.GetOrAdd(root, Find);
        // Most projects of a run share an environment, and reading its libraries once is enough.
        return indexes.GetOrAdd(environment.Interpreter?.Path ?? "", _ => TargetApiIndex.For(environment));
    }

    private PythonEnvironment Find(string root) =>
        new PythonEnvironmentFinder(runner).FindAsync(new PythonRequest(root, python), cancellationToken).GetAwaiter().GetResult();
}
