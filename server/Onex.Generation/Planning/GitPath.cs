using System.Globalization;
using System.Text;

namespace Onex.Generation.Planning;

/// <summary>How git writes a path in a patch.</summary>
internal static class GitPath
{
    /// <summary>As in a line that begins with <c>diff --git</c>: in quotes where it holds what would be misread.</summary>
    public static string Quote(string prefix, string path)
    {
        if (!path.Any(c => char.IsControl(c) || c is '"' or '\\')) return prefix + path;
        var quoted = new StringBuilder("\"").Append(prefix);
        foreach (var c in path)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (!char.IsControl(c)) quoted.Append(c);
            else
            {
                foreach (var unit in Encoding.UTF8.GetBytes([c]))
                    quoted.Append('\\').Append(Convert.ToString(unit, 8).PadLeft(3, '0').ToString(CultureInfo.InvariantCulture));
            }
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>As in a line that begins with <c>---</c> or <c>+++</c>, where a tab ends a name that holds a space.</summary>
    public static string Name(string prefix, string path)
    {
        var quoted = Quote(prefix, path);
        return quoted.StartsWith('"') || !quoted.Contains(' ', StringComparison.Ordinal) ? quoted : quoted + "\t";
    }
}
