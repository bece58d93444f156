using System.Globalization;
using System.Numerics;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.Computes;

/// <summary>Values as Python writes them.</summary>
internal static class PythonValues
{
    /// <param name="symbols">Receives what the expression needs to be imported.</param>
    public static string Literal(object? value, ICollection<string> symbols) => value switch
    {
        null => "None",
        string text => PyString.Quote(text),
        bool flag => flag ? "True" : "False",
        byte[] bytes => $"b{PyString.Quote(System.Text.Encoding.ASCII.GetString(bytes))}",
        double real => Real(real),
        decimal exact => Exact(exact, symbols),
        BigInteger whole => whole.ToString(CultureInfo.InvariantCulture),
        OrderedDictionary<string, object?> map => $"{{{string.Join(", ", map.Select(entry => $"{PyString.Quote(entry.Key)}: {Literal(entry.Value, symbols)}"))}}}",
        object[] list => list.Length switch
        {
            0 => "()",
            1 => $"({Literal(list[0], symbols)},)",
            _ => $"({string.Join(", ", list.Select(item => Literal(item, symbols)))})",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Not a value of a computation."),
    };

    /// <summary>
    /// A list on one line where it fits behind what stands before it, else with a line for each item.
    /// </summary>
    public static string Wrapped(object? value, int indent, int used, ICollection<string> symbols)
    {
        var line = Literal(value, symbols);
        if (value is not object[] { Length: > 0 } list || used + line.Length < PyDocstring.MaxColumn) return line;
        var margin = new string(' ', indent);
        return $"(\n{string.Concat(list.Select(item => $"{margin}    {Entry(item, indent + 4, symbols)},\n"))}{margin})";
    }

    /// <summary>A mapping that does not fit on its line has a line for each field.</summary>
    private static string Entry(object? item, int indent, ICollection<string> symbols)
    {
        var line = Literal(item, symbols);
        if (item is not OrderedDictionary<string, object?> map || indent + line.Length < PyDocstring.MaxColumn) return line;
        var margin = new string(' ', indent);
        return $"{{\n{string.Concat(map.Select(entry => $"{margin}    {PyString.Quote(entry.Key)}: {Literal(entry.Value, symbols)},\n"))}{margin}}}";
    }

    /// <summary>Always with a point or an exponent, so that it is no int.</summary>
    private static string Real(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture).Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e');
        return text.All(c => char.IsAsciiDigit(c) || c == '-') ? text + ".0" : text;
    }

    /// <summary>Whole numbers need no text to be exact.</summary>
    public static string Exact(decimal value, ICollection<string> symbols)
    {
        symbols.Add("Decimal");
        var text = value.ToString(CultureInfo.InvariantCulture);
        return value.Scale == 0 ? $"Decimal({text})" : $"Decimal(\"{text}\")";
    }
}
