using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Onex.Language.Python.Parsing;

/// <summary>
/// One growing list for all the small lists of a parse: what was added since a mark is taken off as an array of the right size.
/// </summary>
internal sealed class Scratch<T>
{
    private readonly List<T> items = [];

    public int Mark => items.Count;

    public void Add(T item) => items.Add(item);

    public int CountSince(int mark) => items.Count - mark;

    public Span<T> Since(int mark) => CollectionsMarshal.AsSpan(items)[mark..];

    public ImmutableArray<T> Take(int mark)
    {
        if (items.Count == mark) return [];
        var taken = ImmutableArray.Create<T>(CollectionsMarshal.AsSpan(items)[mark..]);
        items.RemoveRange(mark, items.Count - mark);
        return taken;
    }
}
