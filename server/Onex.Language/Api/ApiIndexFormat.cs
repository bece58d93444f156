using System.Collections.Immutable;
using System.Text;

namespace Onex.Language.Api;

/// <summary>
/// The text format of an index: a header of comment lines, then one line for each module, sorted by UTF-8 bytes:
/// the module's name below the package (<c>.</c> for the package itself) and its public names, each with its kind.
/// </summary>
/// <example><c>nodes.node_effect c:NodeEffect</c></example>
public static class ApiIndexFormat
{
    internal const byte KindSeparator = (byte)':';
    private const string Signature = "# onex api-index 1";
    private const string PackageLine = "# package ";
    private const string RootModule = ".";

    private static readonly ImmutableArray<string> Explanation =
    [
        "# One line for each module: its name below the package (. is the package) and its public names.",
        "# c class, f function, v variable, r re-export, d declared only; a capital: listed in __all__.",
    ];

    /// <summary>Writes an index. The same facts give the same bytes, whatever their order.</summary>
    /// <param name="provenance">Made from what and how, in one line.</param>
    public static string Write(string package, string version, string provenance, IEnumerable<ApiModule> modules)
    {
        var text = new StringBuilder();
        text.Append(Signature).Append('\n');
        text.Append(PackageLine).Append(package).Append(' ').Append(version).Append('\n');
        text.Append("# ").Append(provenance).Append('\n');
        foreach (var line in Explanation) text.Append(line).Append('\n');
        var written = modules
            .Select(module => (Name: RelativeName(package, module.Name), module.Names))
            .Where(module => module.Name is not null)
            .OrderBy(module => Encoding.UTF8.GetBytes(module.Name!), ByteOrder.Instance);
        foreach (var (name, names) in written)
        {
            text.Append(name);
            foreach (var item in names.OrderBy(n => n.Name, StringComparer.Ordinal))
                text.Append(' ').Append(Letter(item)).Append((char)KindSeparator).Append(item.Name);
            text.Append('\n');
        }
        return text.ToString();
    }

    /// <param name="length">Where the modules begin.</param>
    internal static ApiPackage ReadHeader(ReadOnlySpan<byte> text, string origin, out int length)
    {
        length = 0;
        var package = "";
        for (var number = 0; length < text.Length && text[length] == (byte)'#'; number++)
        {
            var end = text[length..].IndexOf((byte)'\n');
            if (end < 0) break;
            var line = Encoding.UTF8.GetString(text.Slice(length, end));
            if (number == 0 && line != Signature) break;
            if (number == 1 && line.StartsWith(PackageLine, StringComparison.Ordinal)) package = line[PackageLine.Length..];
            length += end + 1;
        }
        if (package.Split(' ') is not [{ Length: > 0 } name, var version] || text[^1] != (byte)'\n')
            throw new FormatException($"This is no API index: the first lines must be '{Signature}' and '{PackageLine}NAME VERSION'.");
        return new ApiPackage(name, version, origin);
    }

    internal static ReadOnlySpan<byte> ModuleOf(ReadOnlySpan<byte> line)
    {
        var end = line.IndexOfAny((byte)' ', (byte)'\n');
        return end < 0 ? line : line[..end];
    }

    internal static ApiName ReadName(ReadOnlySpan<byte> item)
    {
        var letter = (char)item[0];
        return new ApiName(Encoding.UTF8.GetString(item[2..]), Kind(char.ToLowerInvariant(letter)), char.IsAsciiLetterUpper(letter));
    }

    /// <summary>The name below the package; null for a module of another package.</summary>
    internal static string? RelativeName(string package, string module)
    {
        if (!module.StartsWith(package, StringComparison.Ordinal)) return null;
        if (module.Length == package.Length) return RootModule;
        return module[package.Length] == '.' ? module[(package.Length + 1)..] : null;
    }

    internal static string FullName(string package, string relative) => relative == RootModule ? package : $"{package}.{relative}";

    private static char Letter(ApiName name)
    {
        var letter = name.Kind switch
        {
            ApiNameKind.Class => 'c',
            ApiNameKind.Function => 'f',
            ApiNameKind.Variable => 'v',
            ApiNameKind.Reexport => 'r',
            _ => 'd',
        };
        return name.IsExported ? char.ToUpperInvariant(letter) : letter;
    }

    private static ApiNameKind Kind(char letter) => letter switch
    {
        'c' => ApiNameKind.Class,
        'f' => ApiNameKind.Function,
        'v' => ApiNameKind.Variable,
        'r' => ApiNameKind.Reexport,
        _ => ApiNameKind.Declared,
    };

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
