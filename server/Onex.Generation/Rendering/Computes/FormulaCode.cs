using System.Globalization;
using Onex.Generation.Computing;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>Writes expressions in Python, from their tree alone. It raises where there is no result and never gives a complex number.</summary>
/// <param name="typeOf">The type of a value.</param>
/// <param name="localOf">What the value is called in the function.</param>
internal sealed class FormulaCode(NumberDomain domain, Func<string, PropertyType> typeOf, Func<string, string> localOf)
{
    private const int MostColumns = 88;

    private readonly List<string> statements = [];

    /// <summary>The modules and names that the code needs.</summary>
    public SortedSet<string> Symbols { get; } = new(StringComparer.Ordinal);

    /// <summary>Statements that leave the value in a variable, or return it.</summary>
    /// <param name="head">What stands before the expression: <c>return </c> or <c>value = </c>.</param>
    /// <param name="indent">How far the statements are indented by their place.</param>
    public IEnumerable<string> Write(Formula formula, string head, int indent)
    {
        statements.Clear();
        var lines = Fit(formula, head, indent);
        return [.. statements, .. lines];
    }

    private List<string> Fit(Formula formula, string head, int indent)
    {
        var line = head + Emit(formula);
        if (indent + line.Length <= MostColumns) return [line];
        if (formula is not (Formula.Binary or Formula.FunctionCall or Formula.Negative)) return [line];
        if (formula is Formula.Binary { Operator: not "**" } chain)
        {
            var operands = Flatten(chain, chain.Precedence).Select((part, i) => (part.Operator, Formula: Shorten(part.Formula, indent))).ToList();
            var parts = operands.Select((part, i) => i == 0 ? Wrap(part.Formula, chain.Precedence) : $"{part.Operator} {Wrap(part.Formula, chain.Precedence + 1)}").ToList();
            line = head + string.Join(' ', parts);
            return indent + line.Length <= MostColumns ? [line] : [head + "(", .. parts.Select(part => "    " + part), ")"];
        }
        return formula switch
        {
            Formula.FunctionCall call => Fit(call with { Arguments = [.. call.Arguments.Select(argument => Hoist(argument, indent))] }, head, indent, call.Arguments.Length),
            Formula.Negative negative => [head + Emit(negative with { Operand = Hoist(negative.Operand, indent) })],
            Formula.Binary power => [head + Emit(power with { Left = Hoist(power.Left, indent), Right = Hoist(power.Right, indent) })],
            _ => [line],
        };
    }

    private List<string> Fit(Formula.FunctionCall call, string head, int indent, int arguments)
    {
        var line = head + Emit(call);
        if (indent + line.Length <= MostColumns || call.Function is not ("max" or "min") || arguments < 2) return [line];
        return [$"{head}{call.Function}(", .. call.Arguments.Select(argument => $"    {Emit(argument)},"), ")"];
    }

    /// <summary>A part that would not fit on a line of its own becomes a variable; so does one with brackets, where formatters would rather break.</summary>
    private Formula Shorten(Formula part, int indent)
    {
        var text = Emit(part);
        return indent + 8 + text.Length <= MostColumns && !text.Contains('(', StringComparison.Ordinal) && part is not Formula.Binary { Precedence: 1 } ? part : Hoist(part, indent);
    }

    private Formula Hoist(Formula part, int indent)
    {
        if (part is Formula.Name or Formula.Number) return part;
        var name = $"part_{++hoists}";
        statements.AddRange(Fit(part, name + " = ", indent));
        hoisted.Add(name);
        return new Formula.Name(name);
    }

    private readonly HashSet<string> hoisted = new(StringComparer.Ordinal);
    private int hoists;

    /// <summary>a + b - c in its parts: sums and products group to the left.</summary>
    private static List<(string Operator, Formula Formula)> Flatten(Formula formula, int precedence)
    {
        var found = new List<(string, Formula)>();
        var left = formula;
        while (left is Formula.Binary binary && binary.Precedence == precedence)
        {
            found.Insert(0, (binary.Operator, binary.Right));
            left = binary.Left;
        }
        found.Insert(0, ("", left));
        return found;
    }

    private string Emit(Formula formula) => formula switch
    {
        Formula.Number number => EmitNumber(number.Value),
        Formula.Name name => EmitName(name.Value),
        Formula.Negative negative => $"-{Wrap(negative.Operand, 3)}",
        Formula.Binary { Operator: "**" } power => EmitPower(power),
        Formula.Binary binary => $"{Wrap(binary.Left, binary.Precedence)} {binary.Operator} {Wrap(binary.Right, binary.Precedence + 1)}",
        Formula.FunctionCall call => EmitCall(call),
        _ => throw new ArgumentOutOfRangeException(nameof(formula), formula, "Not an expression."),
    };

    private string EmitNumber(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        if (domain != NumberDomain.Exact) return text;
        return PythonValues.Exact(value, Symbols);
    }

    private string EmitName(string name)
    {
        if (hoisted.Contains(name)) return name;
        var local = localOf(name);
        var type = typeOf(name).Name;
        if (domain != NumberDomain.Exact || type == "decimal") return local;
        Symbols.Add("Decimal");
        // A binary fraction is taken as it is shown, not with the digits that it really has.
        return type == "integer" ? $"Decimal({local})" : $"Decimal(str({local}))";
    }

    private string EmitPower(Formula.Binary power)
    {
        var isSmall = NumberDomains.IsSmallExponent(power.Right);
        if (domain == NumberDomain.Real && !isSmall)
        {
            // Where ** would give a complex number, this raises.
            Symbols.Add("math");
            return $"math.pow({Emit(power.Left)}, {Emit(power.Right)})";
        }
        var left = Wrap(power.Left, 5);
        var right = isSmall ? ((Formula.Number)power.Right).Value.ToString(CultureInfo.InvariantCulture) : Wrap(power.Right, 4);
        return IsSimple(left) && IsSimple(right) ? $"{left}**{right}" : $"{left} ** {right}";
    }

    /// <summary>A name or a number, which formatters leave no blanks beside a power.</summary>
    private static bool IsSimple(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');

    private string EmitCall(Formula.FunctionCall call)
    {
        if (call.Function == "sqrt")
        {
            if (domain == NumberDomain.Exact) return $"{Wrap(call.Arguments[0], 5)}.sqrt()";
            Symbols.Add("math");
            return $"math.sqrt({Emit(call.Arguments[0])})";
        }
        if (call.Function != "round") return $"{call.Function}({string.Join(", ", call.Arguments.Select(Emit))})";
        var digits = call.Arguments is [_, Formula.Number number] ? number.Value.ToString(CultureInfo.InvariantCulture) : "";
        // Without digits round makes an int, whose division is another one.
        if (domain == NumberDomain.Exact && digits.Length == 0) digits = "0";
        return digits.Length == 0 ? $"round({Emit(call.Arguments[0])})" : $"round({Emit(call.Arguments[0])}, {digits})";
    }

    private string Wrap(Formula operand, int least) => operand.Precedence < least ? $"({Emit(operand)})" : Emit(operand);
}
