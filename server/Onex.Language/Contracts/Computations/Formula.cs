using System.Collections.Immutable;
using System.Globalization;

namespace Onex.Language.Contracts.Computations;

/// <summary>
/// An arithmetic expression as a tree: numbers, names, <c>+ - * / **</c>, signs, and the functions of <see cref="Functions"/>. It is
/// read and written, never run.
/// </summary>
public abstract record Formula
{
    /// <summary>Functions by name, with their least and greatest number of arguments. Their meaning is that of Python's builtins and <c>math.sqrt</c>.</summary>
    public static ImmutableSortedDictionary<string, (int Min, int Max)> Functions { get; } = new Dictionary<string, (int, int)>
    {
        ["abs"] = (1, 1),
        ["max"] = (2, 20),
        ["min"] = (2, 20),
        ["round"] = (1, 2),
        ["sqrt"] = (1, 1),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>How tightly it binds: 1 for sums, 2 for products, 3 for signs, 4 for powers, 5 for what stands alone.</summary>
    public abstract int Precedence { get; }

    /// <summary>The names in it, each once, in the order of the text.</summary>
    public ImmutableArray<string> Names => [.. FindNames().Distinct(StringComparer.Ordinal)];

    /// <summary>Reads what <see cref="object.ToString"/> wrote; null where the text is no expression.</summary>
    public static Formula? Parse(string text) => FormulaParser.Parse(text);

    internal abstract IEnumerable<string> FindNames();

    /// <summary>A literal, e.g. 0.3.</summary>
    public sealed record Number(decimal Value) : Formula
    {
        /// <summary>How many digits stand behind the point.</summary>
        public int Scale => Value.Scale;

        public override int Precedence => 5;

        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

        internal override IEnumerable<string> FindNames() => [];
    }

    /// <summary>An input, by its snake_case name.</summary>
    public sealed record Name(string Value) : Formula
    {
        public override int Precedence => 5;

        public override string ToString() => Value;

        internal override IEnumerable<string> FindNames() => [Value];
    }

    /// <summary>A minus sign.</summary>
    public sealed record Negative(Formula Operand) : Formula
    {
        public override int Precedence => 3;

        public override string ToString() => $"-{Wrap(Operand, 3)}";

        internal override IEnumerable<string> FindNames() => Operand.FindNames();
    }

    /// <summary>Two operands and <c>+ - * /</c> or <c>**</c>.</summary>
    public sealed record Binary(string Operator, Formula Left, Formula Right) : Formula
    {
        public override int Precedence => Operator switch { "+" or "-" => 1, "**" => 4, _ => 2 };

        public override string ToString()
        {
            // Sums and products group to the left, powers to the right.
            var (left, right) = Operator == "**" ? (5, 4) : (Precedence, Precedence + 1);
            return $"{Wrap(Left, left)} {Operator} {Wrap(Right, right)}";
        }

        internal override IEnumerable<string> FindNames() => Left.FindNames().Concat(Right.FindNames());
    }

    /// <summary>A function of <see cref="Functions"/>.</summary>
    public sealed record FunctionCall(string Function, ImmutableArray<Formula> Arguments) : Formula
    {
        public override int Precedence => 5;

        public override string ToString() => $"{Function}({string.Join(", ", Arguments)})";

        internal override IEnumerable<string> FindNames() => Arguments.SelectMany(argument => argument.FindNames());
    }

    private static string Wrap(Formula operand, int least) => operand.Precedence < least ? $"({operand})" : operand.ToString();
}
