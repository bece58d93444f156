using System.Collections.Frozen;
using Onex.Generation.Naming;

namespace Onex.Generation.Rendering.Computes;

/// <summary>What values are called inside the functions: short enough for a line, and no name that the code around them uses.</summary>
internal sealed class LocalNames
{
    private const int MaxLength = 24;

    private static readonly FrozenSet<string> Taken = """
        abs all any annotations asyncio bool bytes checks date datetime decimal dict enumerate float frozenset hashlib int items json len list localcontext math max min
        object operation operator output part parts pow print range re request result reversed round rows self set sorted statistics str string sum text tuple type unicodedata value
        values zip
        """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What variables of the functions themselves are called.</summary>
    private static readonly string[] Numbered = ["part_", "pattern_", "allowed_"];

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public LocalNames(IEnumerable<string> values)
    {
        foreach (var value in values) names[value] = Choose(PythonNames.ToFieldName(value));
    }

    public string this[string value] => names[value];

    private string Choose(string name)
    {
        var stem = name.Length <= MaxLength ? name : name[..MaxLength].TrimEnd('_');
        if (Taken.Contains(stem) || Numbered.Any(word => stem.StartsWith(word, StringComparison.Ordinal))) stem += "_";
        var chosen = stem;
        for (var i = 2; !used.Add(chosen); i++) chosen = $"{stem}_{i}";
        return chosen;
    }
}
