namespace Onex.Generation.Rendering.PythonImports;

/// <summary>isort's order of names in one import: constants, then classes, then the rest.</summary>
internal sealed class MemberOrder : IComparer<string>
{
    public static MemberOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var byKind = KindOf(x!).CompareTo(KindOf(y!));
        return byKind != 0 ? byKind : NaturalOrder.Instance.Compare(x, y);
    }

    private static int KindOf(string name)
    {
        if (name.Length == 0) return 0;
        if (name.Length > 1 && !name.Any(char.IsAsciiLetterLower)) return 1;
        return char.IsAsciiLetterUpper(name[0]) ? 2 : 3;
    }
}
