using Onex.Workspace.Processes;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Python;

/// <summary>A folder that stands for a machine: its interpreters, its PATH and its variables.</summary>
internal sealed class FakeMachine : IDisposable
{
    private readonly TemporaryFolder root = new();

    public FakeMachine()
    {
        Requires.That(!OperatingSystem.IsWindows(), "the interpreters of these tests are laid out as on POSIX systems");
        Variables["PATH"] = PathOf("usr/bin");
        Variables["HOME"] = PathOf("home");
        AddFolder("project");
    }

    public Dictionary<string, string> Variables { get; } = [];

    public string? EditorPython { get; set; }

    public IProcessRunner Runner { get; init; } = new ProcessRunner();

    public string PathOf(string path) => root.PathOf(path.Split('/'));

    public string AddFolder(string path) => Directory.CreateDirectory(PathOf(path)).FullName;

    public string AddFile(string path, string text = "")
    {
        var file = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    public string AddProgram(string path, string script = "#!/bin/sh\nexit 1\n")
    {
        var file = AddFile(path, script);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return file;
    }

    /// <summary>A system-wide interpreter, e.g. <c>usr/bin/python3</c> → <c>python3.12</c>.</summary>
    public void AddSystemPython(string prefix = "usr", string version = "3.12")
    {
        AddProgram($"{prefix}/bin/python{version}");
        File.CreateSymbolicLink(PathOf($"{prefix}/bin/python3"), $"python{version}");
        AddFile($"{prefix}/lib/python{version}/os.py");
        AddFolder($"{prefix}/lib/python{version}/site-packages");
    }

    public string AddVirtualEnvironment(string folder, string settings = "version = 3.13.1\n", string version = "3.13")
    {
        AddFile($"{folder}/pyvenv.cfg", settings);
        AddFolder($"{folder}/lib/python{version}/site-packages");
        return AddProgram($"{folder}/bin/python3");
    }

    public Task<PythonEnvironment> FindAsync(string folder = "project", string? python = null) =>
        new PythonEnvironmentFinder(Runner).FindAsync(
            new PythonRequest(PathOf(folder), python, Variables.GetValueOrDefault) { EditorPython = EditorPython },
            TestContext.Current.CancellationToken);

    public void Dispose() => root.Dispose();
}
