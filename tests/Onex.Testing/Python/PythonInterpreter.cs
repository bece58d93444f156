using System.Text.Json;

namespace Onex.Testing.Python;

/// <summary>A Python that can run generated packages.</summary>
/// <param name="Program">The command that starts it.</param>
/// <param name="Version">e.g. 3.14.</param>
/// <param name="SitePackages">The folder of its Pydantic, as this process sees it.</param>
/// <param name="HasPytest">Whether the packages' own tests can run in it.</param>
public sealed record PythonInterpreter(string Program, Version Version, string SitePackages, bool HasPytest)
{
    private const string Probe =
        """
        import importlib.util, json, sys, pydantic, yaml
        print(json.dumps({
            "version": "%d.%d.%d" % sys.version_info[:3],
            "pydantic": pydantic.VERSION,
            "site": pydantic.__path__[0].removesuffix("/pydantic"),
            "pytest": importlib.util.find_spec("pytest") is not None,
        }))
        """;

    private static readonly Lazy<Task<PythonInterpreter?>> MachineProbe = new(() => ProbeAsync("python3", ""));

    private static readonly Lazy<Task<PythonInterpreter?>> CurrentProbe = new(() =>
        Environment.GetEnvironmentVariable("ONEX_PYTHON") is { Length: > 0 } named
            ? ProbeAsync(named, RootOf(named))
            : ProbeAsync(Path.Combine(CurrentRoot + ".bin", "py"), CurrentRoot));

    private static string CurrentRoot =>
        Environment.GetEnvironmentVariable("ONEX_PYTHON_ROOT") is { Length: > 0 } named
            ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "onex-node-generator", "python");

    /// <summary>The machine's own <c>python3</c>: the quick path. Skips the test where it is too old or lacks Pydantic 2 or PyYAML.</summary>
    public static async Task<PythonInterpreter> MachineAsync()
    {
        var found = await MachineProbe.Value;
        Requires.That(found is not null, "python3 is not on the path, or is older than 3.11, or lacks Pydantic 2 or PyYAML");
        return found!;
    }

    /// <summary>The interpreter that <c>ONEX_PYTHON</c> names, else the one that <c>tests/python/make-python</c> makes. Skips the test where it is not there.</summary>
    public static async Task<PythonInterpreter> CurrentAsync()
    {
        var found = await CurrentProbe.Value;
        Requires.That(found is { HasPytest: true }, "no Python with Pydantic 2, PyYAML and pytest: run tests/python/make-python, or name one with ONEX_PYTHON");
        return found!;
    }

    /// <summary>A program that stands beside the interpreter, e.g. <c>mypy</c>. Skips the test where it is not there.</summary>
    public string Tool(string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(Program) ?? "", name);
        Requires.That(File.Exists(path), $"{name} is not beside {Program}");
        return path;
    }

    /// <summary>make-python's commands run in a root of their own: what they call <c>/usr</c> is below <c>NAME</c> for <c>NAME.bin/py</c>.</summary>
    private static string RootOf(string command)
    {
        var folder = Path.GetDirectoryName(command) ?? "";
        var root = folder.EndsWith(".bin", StringComparison.Ordinal) ? folder[..^".bin".Length] : "";
        return Directory.Exists(Path.Combine(root, "usr", "bin")) ? root : "";
    }

    private static async Task<PythonInterpreter?> ProbeAsync(string command, string root)
    {
        try
        {
            var result = await Command.RunAsync(command, ["-c", Probe]);
            if (result.ExitCode != 0) return null;
            var facts = JsonDocument.Parse(result.Output).RootElement;
            var version = Version.Parse(facts.GetProperty("version").GetString()!);
            if (version < new Version(3, 11) || !facts.GetProperty("pydantic").GetString()!.StartsWith("2.", StringComparison.Ordinal)) return null;
            return new PythonInterpreter(command, version, root + facts.GetProperty("site").GetString(), facts.GetProperty("pytest").GetBoolean());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // No such program.
        }
    }
}
