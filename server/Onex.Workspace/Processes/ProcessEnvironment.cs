using System.Collections.Immutable;

namespace Onex.Workspace.Processes;

/// <summary>
/// The variables that a program is started with: an allow-list, so that secrets in the environment of an editor or a CI job do not reach
/// code that is only being checked.
/// </summary>
internal static class ProcessEnvironment
{
    private static readonly ImmutableArray<string> Allowed =
    [
        "PATH", "PATHEXT", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TEMP", "TMP", "LD_LIBRARY_PATH",
        "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "SystemRoot", "SystemDrive", "windir", "ComSpec", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
        "ProgramData", "ProgramFiles",
    ];

    public static void Fill(IDictionary<string, string?> variables, ImmutableDictionary<string, string> added)
    {
        variables.Clear();
        foreach (var name in Allowed)
        {
            if (Environment.GetEnvironmentVariable(name) is { } value) variables[name] = value;
        }
        foreach (var (name, value) in added) variables[name] = value;
    }
}
