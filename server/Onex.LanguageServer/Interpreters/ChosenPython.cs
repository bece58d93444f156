using Onex.Workspace.Python;

namespace Onex.LanguageServer.Interpreters;

/// <summary>The Python that the user has chosen in the editor; nothing where the search is to decide.</summary>
internal sealed class ChosenPython
{
    /// <summary>What the setting is called where it names something that is not there.</summary>
    public const string SettingName = "onex.python.interpreter";

    private volatile string? setting;
    private volatile string? editors;

    /// <summary>The setting <c>onex.python.interpreter</c>: the path of an interpreter or environment, or a name on PATH.</summary>
    public string? Setting
    {
        get => setting;
        set => setting = string.IsNullOrWhiteSpace(value) ? null : value;
    }

    /// <summary>What the editor works with elsewhere, an absolute path. Another one means a folder that is not known here, and does not count.</summary>
    public string? Editors
    {
        get => editors;
        set => editors = Path.IsPathFullyQualified(value ?? "") ? value : null;
    }

    /// <param name="folder">An absolute path.</param>
    public PythonRequest For(string folder) => new(folder, Setting) { PythonNamedBy = SettingName, EditorPython = Editors };
}
