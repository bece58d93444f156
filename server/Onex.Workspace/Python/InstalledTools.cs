namespace Onex.Workspace.Python;

/// <summary>What is known of the checkers of an environment without starting them.</summary>
public static class InstalledTools
{
    /// <summary>Null for a tool that is not installed in the environment but found on PATH.</summary>
    public static string? VersionOf(PythonTool tool, PythonEnvironment environment)
    {
        var isOfEnvironment = environment.Interpreter is { } python && Path.GetDirectoryName(tool.FileName) == Path.GetDirectoryName(python.Path);
        return isOfEnvironment ? PythonPackageFinder.VersionOfDistribution(tool.Name, environment.SearchPath) : null;
    }
}
