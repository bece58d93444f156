using Onex.Workspace.Processes;

namespace Onex.Workspace.Python;

/// <summary>
/// pyenv puts scripts on PATH that choose an interpreter when they run, which takes them a quarter of a second. Its choice is made from
/// <c>PYENV_VERSION</c>, the nearest file <c>.python-version</c>, or its global file, so it can be read as well.
/// </summary>
internal static class PyenvShim
{
    /// <summary>The interpreter that a shim would run; what was given where it is no shim or the choice cannot be read.</summary>
    public static PythonLocation Follow(PythonLocation location, PythonRequest request)
    {
        var shims = Path.GetDirectoryName(location.Path)!;
        if (Path.GetFileName(shims) != "shims" || Path.GetDirectoryName(shims) is not { } root) return location;
        var versions = Path.Combine(root, "versions");
        if (!Directory.Exists(versions) || ChosenVersion(root, request) is not { } version) return location;
        var path = ExecutableFinder.InFolder(Path.Combine(versions, version, "bin"), Path.GetFileName(location.Path));
        return path is null ? location : location with { Path = path, Reason = $"{location.Reason}, pyenv {version}" };
    }

    private static string? ChosenVersion(string root, PythonRequest request)
    {
        if (request.Variable("PYENV_VERSION") is { } named) return First(named);
        for (var folder = request.Folder; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (PythonFiles.ReadText(Path.Combine(folder, ".python-version")) is { } local) return First(local);
        }
        return First(PythonFiles.ReadText(Path.Combine(root, "version")) ?? "");
    }

    /// <summary>A bare version name; anything else, e.g. a path, is left to pyenv.</summary>
    private static string? First(string versions)
    {
        var first = versions.Split(['\n', '\r', ':', ' '], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is not null && first.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') && first[0] != '.' ? first : null;
    }
}
