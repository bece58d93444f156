using System.Collections.Immutable;
using System.Text;

namespace Onex.Language.Api;

/// <summary>
/// The index of one package in the text format of <see cref="ApiIndexFormat"/>, asked without reading it first: modules are found by
/// binary search over the sorted lines, symbols by a search of the bytes.
/// </summary>
public sealed class ApiIndex : IApiIndex
{
    private readonly ReadOnlyMemory<byte> lines;
    private readonly ApiPackage package;

    private ApiIndex(ApiPackage package, ReadOnlyMemory<byte> lines)
    {
        this.package = package;
        this.lines = lines;
        Packages = [package];
    }

    public ImmutableArray<ApiPackage> Packages { get; }

    /// <exception cref="FormatException">The text is no API index of a version that is known here.</exception>
    public static ApiIndex Open(ReadOnlyMemory<byte> text, string origin)
    {
        var package = ApiIndexFormat.ReadHeader(text.Span, origin, out var length);
        return new ApiIndex(package, text[length..]);
    }

    public bool Covers(string moduleName) => ApiIndexFormat.RelativeName(package.Name, moduleName) is not null;

    public bool HasModule(string moduleName) => TryFind(moduleName, out _);

    public bool HasName(string moduleName, string name)
    {
        if (!TryFind(moduleName, out var names)) return false;
        return NextName(names.Span, Marked(name), 0) >= 0 || HasModule($"{moduleName}.{name}");
    }

    public string? ResolveSymbol(string name)
    {
        if (ApiPreference.PinnedModule(name) is { } pinned && HasName(pinned, name)) return pinned;
        return ApiPreference.Order(FindOccurrences(name)) is [var best, ..] ? best : null;
    }

    public IEnumerable<string> NamesOf(string moduleName) => TryFind(moduleName, out var names)
        ? Encoding.UTF8.GetString(names.Span)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(item => item[(item.IndexOf((char)ApiIndexFormat.KindSeparator, StringComparison.Ordinal) + 1)..])
        : [];

    public IEnumerable<string> PartsOf(string packageName)
    {
        if (ApiIndexFormat.RelativeName(package.Name, packageName) is not { } relative) return [];
        var before = packageName == package.Name ? "" : relative + ".";
        return Encoding.UTF8.GetString(lines.Span)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ', 2)[0])
            .Where(module => module != "." && module.StartsWith(before, StringComparison.Ordinal) && !module[before.Length..].Contains('.', StringComparison.Ordinal))
            .Select(module => ApiIndexFormat.FullName(package.Name, module))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>All modules that have a name, in the order of the index.</summary>
    public ImmutableArray<ApiOccurrence> FindOccurrences(string name)
    {
        var found = ImmutableArray.CreateBuilder<ApiOccurrence>();
        var text = lines.Span;
        var wanted = Marked(name);
        for (var at = NextName(text, wanted, 0); at >= 0; at = NextName(text, wanted, at + wanted.Length))
        {
            var lineStart = text[..at].LastIndexOf((byte)'\n') + 1;
            var module = Encoding.UTF8.GetString(ApiIndexFormat.ModuleOf(text[lineStart..]));
            var symbol = ApiIndexFormat.ReadName(text[(at - 1)..(at + wanted.Length)]);
            found.Add(new ApiOccurrence(ApiIndexFormat.FullName(package.Name, module), symbol));
        }
        return found.ToImmutable();
    }

    private static byte[] Marked(string name) => Encoding.UTF8.GetBytes($"{(char)ApiIndexFormat.KindSeparator}{name}");

    /// <summary>Where the next whole name with its separator stands, or -1.</summary>
    private static int NextName(ReadOnlySpan<byte> text, byte[] wanted, int from)
    {
        while (true)
        {
            var offset = text[from..].IndexOf(wanted);
            if (offset < 0) return -1;
            var end = from + offset + wanted.Length;
            if (end == text.Length || text[end] is (byte)' ' or (byte)'\n') return from + offset;
            from = end;
        }
    }

    private bool TryFind(string module, out ReadOnlyMemory<byte> names)
    {
        names = default;
        if (ApiIndexFormat.RelativeName(package.Name, module) is not { } relative) return false;
        var wanted = Encoding.UTF8.GetBytes(relative);
        var text = lines.Span;
        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var start = text[..((low + high) / 2)].LastIndexOf((byte)'\n') + 1;
            var end = start + text[start..].IndexOf((byte)'\n');
            var found = ApiIndexFormat.ModuleOf(text[start..end]);
            switch (found.SequenceCompareTo(wanted))
            {
                case 0:
                    names = lines[Math.Min(start + found.Length + 1, end)..end];
                    return true;
                case < 0:
                    low = end + 1;
                    break;
                default:
                    high = start;
                    break;
            }
        }
        return false;
    }
}
