using System.Globalization;
using System.Numerics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Python.Literals;

/// <summary>The value of a number's text.</summary>
internal static class NumberDecoder
{
    private static readonly IntValue[] Small = [.. Enumerable.Range(0, 257).Select(i => new IntValue(i))];

    /// <summary>A number that the tokenizer refused has the value 0, since its error is known.</summary>
    public static (ConstantValue Value, string? Error) Decode(ReadOnlySpan<char> text)
    {
        if (text.Contains('_')) text = text.ToString().Replace("_", "", StringComparison.Ordinal);
        if (text.Length > 2 && text[0] == '0')
        {
            switch (text[1])
            {
                case 'x' or 'X': return (Integer(text[2..], 4), null);
                case 'o' or 'O': return (Integer(text[2..], 3), null);
                case 'b' or 'B': return (Integer(text[2..], 1), null);
            }
        }
        if (text[^1] is 'j' or 'J') return (new ImaginaryValue(Real(text[..^1])), null);
        if (text.ContainsAny('.', 'e', 'E')) return (new FloatValue(Real(text)), null);
        if (text.Length > PythonLimits.IntegerDigits)
            return (Small[0], $"an integer of more than {PythonLimits.IntegerDigits} decimal digits; write it in hexadecimal");
        if (!BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return (Small[0], null);
        return (number < Small.Length ? Small[(int)number] : new IntValue(number), null);
    }

    private static double Real(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IntValue Integer(ReadOnlySpan<char> digits, int bitsPerDigit)
    {
        var bytes = new byte[((digits.Length * bitsPerDigit) / 8) + 1];
        for (var i = 0; i < digits.Length; i++)
        {
            var c = digits[digits.Length - 1 - i];
            var value = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 0;
            for (var bit = 0; bit < bitsPerDigit; bit++)
            {
                if ((value >> bit & 1) == 0) continue;
                var at = (i * bitsPerDigit) + bit;
                bytes[at / 8] |= (byte)(1 << (at % 8));
            }
        }
        return new IntValue(new BigInteger(bytes, isUnsigned: true));
    }
}
