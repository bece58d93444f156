namespace Onex.Workspace.Python;

/// <summary>What an environment is looked for with.</summary>
/// <param name="Folder">The absolute path of the folder that nodes are made in; it need not exist yet.</param>
/// <param name="Python">A path or name that was asked for.</param>
/// <param name="Variable">Reads an environment variable.</param>
public sealed record PythonRequest(string Folder, string? Python, Func<string, string?> Variable)
{
    /// <summary>The command's.</summary>
    public const string Option = "--python";

    public PythonRequest(string folder, string? python)
        : this(folder, python, ReadVariable)
    {
    }

    /// <summary>What names <see cref="Python"/>, for people: an option or a setting.</summary>
    public string PythonNamedBy { get; init; } = Option;

    /// <summary>
    /// The absolute path of the interpreter, or of the environment, that the editor's Python extension works with. It comes behind what was
    /// asked for and before what is found; where it is not there, the search goes on.
    /// </summary>
    public string? EditorPython { get; init; }

    private static string? ReadVariable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
