using System.Buffers;
using System.Text;

namespace Onex.Workspace.Paths;

/// <summary>Which relative paths may be written at all: those that mean the same file on Linux, macOS and Windows.</summary>
internal static class PathNames
{
    /// <summary>What a name may hold on the common file systems, in bytes of UTF-8.</summary>
    private const int MaxNameBytes = 255;

    private static readonly SearchValues<char> WindowsForbidden = SearchValues.Create(@"\:*?""<>|");

    private static readonly HashSet<string> WindowsDevices = new(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
            .. "0123456789¹²³".SelectMany(digit => new[] { $"COM{digit}", $"LPT{digit}" }),
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a generation has no business there, whatever it is given as a name.</summary>
    public static bool IsKeptForOthers(string path) =>
        path.Split('/') is var names && (names.Contains(".git", StringComparer.OrdinalIgnoreCase)
            || names[0].Equals(RootFolder.StateFolderName, StringComparison.OrdinalIgnoreCase));

    /// <param name="path">Relative, with '/'.</param>
    /// <returns>What is wrong with it, as the end of a sentence; null where nothing is.</returns>
    public static string? FindFault(string path)
    {
        if (path.Length == 0) return "is empty";
        return path.Split('/').Select(FindFaultOfName).FirstOrDefault(fault => fault is not null);
    }

    private static string? FindFaultOfName(string name)
    {
        if (name.Length == 0) return "is absolute or has an empty name in it";
        if (name is "." or "..") return "has a '.' or '..' in it";
        if (name.AsSpan().IndexOfAny(WindowsForbidden) >= 0) return @"holds one of \ : * ? "" < > |";
        if (name.Any(char.IsControl)) return "holds a control character";
        if (name[^1] is '.' or ' ') return "has a name that ends in a dot or a space";
        if (WindowsDevices.Contains(name.Split('.')[0].TrimEnd(' '))) return "has a name that Windows keeps for a device";
        if (name.EnumerateRunes().Any(r => r == Rune.ReplacementChar)) return "is no well-formed Unicode";
        return Encoding.UTF8.GetByteCount(name) > MaxNameBytes ? $"has a name longer than {MaxNameBytes} bytes" : null;
    }
}
