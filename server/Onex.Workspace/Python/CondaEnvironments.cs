using System.Text.RegularExpressions;

namespace Onex.Workspace.Python;

/// <summary>
/// The environments of conda: the active one, <c>.conda</c> in the folder, and the one that an <c>environment.yml</c> names, looked up among those
/// that conda has written down for the user. A folder is one if it has <c>conda-meta</c>.
/// </summary>
internal static partial class CondaEnvironments
{
    private static readonly string[] Descriptions = ["environment.yml", "environment.yaml"];

    /// <summary>The active environment, unless it is the one that conda activates in every shell, which says nothing about the project.</summary>
    public static IEnumerable<PythonCandidate> Active(PythonRequest request) => IsBase(request) ? [] : FromPrefix(request);

    public static IEnumerable<PythonCandidate> ActiveBase(PythonRequest request) => IsBase(request) ? FromPrefix(request) : [];

    public static IEnumerable<PythonCandidate> Of(string project, PythonRequest request)
    {
        var own = Path.Combine(project, ".conda");
        if (IsEnvironment(own)) yield return new PythonCandidate(own, $".conda in {project}");
        foreach (var file in Descriptions.Select(name => Path.Combine(project, name)))
        {
            if (Describe(PythonFiles.ReadText(file) ?? "", request) is { } named) yield return new PythonCandidate(named, $"the conda environment of {file}");
        }
    }

    private static IEnumerable<PythonCandidate> FromPrefix(PythonRequest request) =>
        request.Variable("CONDA_PREFIX") is { } prefix && Path.IsPathFullyQualified(prefix) ? [new PythonCandidate(prefix, "CONDA_PREFIX")] : [];

    private static bool IsBase(PythonRequest request) => request.Variable("CONDA_DEFAULT_ENV") == "base";

    private static string? Describe(string description, PythonRequest request)
    {
        if (Prefix().Match(description) is { Success: true } prefix && IsEnvironment(prefix.Groups[1].Value)) return prefix.Groups[1].Value;
        if (Name().Match(description) is not { Success: true } name) return null;
        return Known(request).FirstOrDefault(folder => Path.GetFileName(folder) == name.Groups[1].Value && IsEnvironment(folder));
    }

    private static IEnumerable<string> Known(PythonRequest request)
    {
        if ((request.Variable("HOME") ?? request.Variable("USERPROFILE")) is not { } home) return [];
        return (PythonFiles.ReadText(Path.Combine(home, ".conda", "environments.txt")) ?? "").Split('\n').Select(line => line.Trim());
    }

    private static bool IsEnvironment(string folder) => Path.IsPathFullyQualified(folder) && Directory.Exists(Path.Combine(folder, "conda-meta"));

    [GeneratedRegex("""^prefix: *["']?([^"'#\r\n]+?)["']? *\r?$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Prefix();

    [GeneratedRegex("""^name: *["']?([\w.-]+)["']? *\r?$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Name();
}
