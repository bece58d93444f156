using System.Collections.Immutable;
using System.Globalization;

namespace Onex.Language.Contracts.Computations;

/// <summary>The grammar of expressions, over the pieces that a lexer cut. Depth is bounded, so that no text can exhaust the stack.</summary>
public sealed class FormulaParser
{
    private const int MaxDepth = 64;

    private readonly IReadOnlyList<string> pieces;
    private int position;
    private int depth;

    private FormulaParser(IReadOnlyList<string> pieces) => this.pieces = pieces;

    /// <summary>Reads a whole text.</summary>
    public static Formula? Parse(string text)
    {
        if (Cut(text) is not { } pieces) return null;
        var parser = new FormulaParser(pieces);
        return parser.ReadSum() is { } formula && parser.position == pieces.Count ? formula : null;
    }

    /// <summary>Reads the longest expression that the pieces begin with, and how many they are; null where they begin with none.</summary>
    public static (Formula Formula, int Length)? ParseLongest(IReadOnlyList<string> pieces)
    {
        for (var length = pieces.Count; length > 0; length--)
        {
            var parser = new FormulaParser([.. pieces.Take(length)]);
            if (parser.ReadSum() is { } formula && parser.position == length) return (formula, length);
        }
        return null;
    }

    private static List<string>? Cut(string text)
    {
        var pieces = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var start = i++;
            if (text[start] == ' ') continue;
            if (char.IsAsciiLetter(text[start]) || text[start] == '_')
            {
                while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] == '_')) i++;
            }
            else if (char.IsAsciiDigit(text[start]))
            {
                while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.')) i++;
            }
            else if (text[start] == '*' && i < text.Length && text[i] == '*')
            {
                i++;
            }
            else if (!"+-*/(),".Contains(text[start], StringComparison.Ordinal))
            {
                return null;
            }
            pieces.Add(text[start..i]);
        }
        return pieces;
    }

    private string Next => position < pieces.Count ? pieces[position] : "";

    private bool Take(string piece)
    {
        if (Next != piece) return false;
        position++;
        return true;
    }

    private Formula? ReadSum()
    {
        if (++depth > MaxDepth) return null;
        var left = ReadProduct();
        while (left is not null && Next is "+" or "-")
        {
            var mark = pieces[position++];
            left = ReadProduct() is { } right ? new Formula.Binary(mark, left, right) : null;
        }
        depth--;
        return left;
    }

    private Formula? ReadProduct()
    {
        var left = ReadSigned();
        while (left is not null && Next is "*" or "/")
        {
            var mark = pieces[position++];
            left = ReadSigned() is { } right ? new Formula.Binary(mark, left, right) : null;
        }
        return left;
    }

    private Formula? ReadSigned()
    {
        if (!Take("-")) return ReadPower();
        if (++depth > MaxDepth) return null;
        var operand = ReadSigned();
        depth--;
        return operand is null ? null : new Formula.Negative(operand);
    }

    private Formula? ReadPower()
    {
        if (ReadAtom() is not { } left) return null;
        if (!Take("**")) return left;
        if (++depth > MaxDepth) return null;
        var right = ReadSigned();
        depth--;
        return right is null ? null : new Formula.Binary("**", left, right);
    }

    private Formula? ReadAtom()
    {
        var piece = Next;
        if (piece.Length == 0) return null;
        if (Take("(")) return ReadSum() is { } inner && Take(")") ? inner : null;
        if (char.IsAsciiDigit(piece[0]))
        {
            position++;
            return decimal.TryParse(piece, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? new Formula.Number(value) : null;
        }
        if (!char.IsAsciiLetter(piece[0]) && piece[0] != '_') return null;
        position++;
        return Next == "(" ? ReadCall(piece) : new Formula.Name(piece);
    }

    private Formula.FunctionCall? ReadCall(string function)
    {
        if (!Formula.Functions.TryGetValue(function, out var limits)) return null;
        position++;
        var arguments = ImmutableArray.CreateBuilder<Formula>();
        do
        {
            if (ReadSum() is not { } argument) return null;
            arguments.Add(argument);
        }
        while (Take(","));
        return Take(")") && arguments.Count >= limits.Min && arguments.Count <= limits.Max ? new Formula.FunctionCall(function, arguments.ToImmutable()) : null;
    }
}
