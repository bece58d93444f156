using System.Collections.Immutable;
using Onex.Testing.Python;
using Onex.Workspace.Compilation;
using Onex.Workspace.Processes;
using Onex.Workspace.Python;
using PythonInterpreter = Onex.Testing.Python.PythonInterpreter;

namespace Onex.Execution.Tests.TypeChecks;

/// <summary>Runs the product's own type check with a real checker, on a machine that has Pydantic but none of the ONEX packages.</summary>
internal sealed class TypeCheckHarness : IDisposable
{
    private readonly TemporaryFolder cache = new();

    public string Cache => cache.Path;

    public void Dispose() => cache.Dispose();

    /// <param name="root">A folder with packages, all of which are checked.</param>
    public async Task<TypeCheckResult> CheckAsync(string checker, string root, CancellationToken cancellationToken)
    {
        var python = await PythonInterpreter.CurrentAsync();
        var tool = Tool(checker, python);
        ImmutableArray<string> files =
        [
            .. Directory.EnumerateFiles(root, "*.py", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/'))
                .Order(StringComparer.Ordinal),
        ];
        // pyright runs outside of the root in which that Python lives, so that it must be told where its packages lie.
        ImmutableArray<string> extra = checker == "mypy" ? [] : [python.SitePackages];
        var environment = new PythonEnvironment(
            new Workspace.Python.PythonInterpreter(python.Program, python.Version.ToString(), "a test", null),
            new PythonSearchPath([python.SitePackages], ImmutableSortedDictionary<string, string>.Empty),
            [],
            [tool],
            null);
        return await new CompileCheck(new ProcessRunner(), cache.Path)
            .CheckTypesAsync(environment, new CompileTarget(root, extra, files, "node", null), cancellationToken);
    }

    private static PythonTool Tool(string checker, PythonInterpreter python)
    {
        if (checker == "mypy") return new PythonTool(checker, python.Tool("mypy"), []);
        var script = Repository.PathOf("tests", "tools", "node_modules", "pyright", "index.js");
        Requires.That(File.Exists(script), "pyright is not installed: run npm ci in tests/tools");
        return new PythonTool(checker, ExecutableFinder.Find("node")!, [script]);
    }
}
