namespace Onex.Generation.Rendering.PythonImports;

/// <summary>Ordinal, but with numbers by their value, as isort and ruff sort: <c>model_2</c> before <c>model_10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (leftDigits, rightDigits) = (Digits(left), Digits(right));
            if (leftDigits == 0 || rightDigits == 0)
            {
                if (left[0] != right[0]) return left[0].CompareTo(right[0]);
                left = left[1..];
                right = right[1..];
                continue;
            }
            var byValue = CompareNumbers(left[..leftDigits].TrimStart('0'), right[..rightDigits].TrimStart('0'));
            if (byValue != 0) return byValue;
            left = left[leftDigits..];
            right = right[rightDigits..];
        }
        var byLength = left.Length.CompareTo(right.Length);
        // "a1" and "a01" have the same value; the order must still tell them apart.
        return byLength != 0 ? byLength : string.CompareOrdinal(x, y);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int CompareNumbers(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length != right.Length ? left.Length.CompareTo(right.Length) : left.SequenceCompareTo(right);
}
