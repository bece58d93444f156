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
        var (name, version, length) = ApiIndexFormat.ReadHeader(text.Span);
        return new ApiIndex(new ApiPackage(name, version, origin), text[length..]);
    }

    public bool Covers(string moduleName) => ApiIndexFormat.RelativeName(package.Name, moduleName) is not null;

    public bool HasModule(string moduleName) => TryFind(moduleName, out _);

    public bool HasName(string moduleName, string name)
    {
        if (!TryFind(moduleName, out var names)) return false;
        var wanted = Encoding.UTF8.GetBytes(name);
        foreach (var item in names.Span.Split((byte)' '))
        {
            if (names.Span[item] is [_, ApiIndexFormat.KindSeparator, .. var found] && found.SequenceEqual(wanted)) return true;
        }
        return HasModule($"{moduleName}.{name}");
    }

    public string? ResolveSymbol(string name)
    {
        foreach (var module in ApiPreference.PinnedModules(name))
        {
            if (HasName(module, name)) return module;
        }
        return ApiPreference.Order(FindOccurrences(name)).FirstOrDefault();
    }

    /// <summary>All modules that have a name, in the order of the index.</summary>
    public ImmutableArray<ApiOccurrence> FindOccurrences(string name)
    {
        var found = ImmutableArray.CreateBuilder<ApiOccurrence>();
        var text = lines.Span;
        var wanted = Encoding.UTF8.GetBytes($"{(char)ApiIndexFormat.KindSeparator}{name}");
        for (var position = 0; position < text.Length;)
        {
            var offset = text[position..].IndexOf(wanted);
            if (offset < 0) break;
            position += offset;
            var end = position + wanted.Length;
            if (text[end] is (byte)' ' or (byte)'\n')
            {
                var lineStart = text[..position].LastIndexOf((byte)'\n') + 1;
                var module = ApiIndexFormat.ModuleOf(text[lineStart..]);
                var symbol = ApiIndexFormat.ReadName(text[(position - 1)..end]);
                found.Add(new ApiOccurrence(ApiIndexFormat.FullName(package.Name, Encoding.UTF8.GetString(module)), symbol));
            }
            position = end;
        }
        return found.ToImmutable();
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
