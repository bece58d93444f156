using System.Diagnostics;
using System.Numerics;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>
/// Works expressions out, as the generated code does it in Python. It knows nothing of that code: a package's tests compare with its results.
/// </summary>
internal static class FormulaEvaluator
{
    private static readonly Arithmetic<double> Real = new(ToDouble, RealQuotient, RealPower, RealRoot, RealRound);

    private static readonly Arithmetic<decimal> Exact =
        new(ToDecimal, ExactQuotient, ExactPower, ExactRoot, (value, digits) => Math.Round(value, digits, MidpointRounding.ToEven));

    /// <summary>Whole numbers stay whole: they are not divided, and of whole numbers there are no roots and nothing to round.</summary>
    private static readonly Arithmetic<BigInteger> Whole = new(
        value => (BigInteger)value, (_, _) => throw new UnreachableException(), (left, right) => BigInteger.Pow(left, (int)right), _ => throw new UnreachableException(), (_, _) => throw new UnreachableException());

    /// <returns>A double, decimal or BigInteger, by the domain; null where a decimal of .NET cannot hold what one of Python can.</returns>
    /// <exception cref="FormulaException">There is no result.</exception>
    public static object? Evaluate(Formula formula, NumberDomain domain, Func<string, object> valueOf)
    {
        try
        {
            return domain switch
            {
                NumberDomain.Whole => Calculate(formula, valueOf, Whole),
                NumberDomain.Exact => Calculate(formula, valueOf, Exact),
                _ => Finite(Calculate(formula, valueOf, Real)),
            };
        }
        catch (OverflowException) when (domain == NumberDomain.Exact)
        {
            return null;
        }
    }

    private static double Finite(double value) => double.IsFinite(value)
        ? value
        : throw new FormulaException(double.IsNaN(value) ? FormulaFailure.NoRealValue : FormulaFailure.TooLarge);

    private static T Calculate<T>(Formula formula, Func<string, object> valueOf, Arithmetic<T> arithmetic)
        where T : struct, INumber<T>
    {
        T Of(Formula part) => Calculate(part, valueOf, arithmetic);
        switch (formula)
        {
            case Formula.Number number: return T.CreateTruncating(number.Value);
            case Formula.Name name: return arithmetic.Read(valueOf(name.Value));
            case Formula.Negative negative: return -Of(negative.Operand);
            case Formula.Binary binary:
                var (left, right) = (Of(binary.Left), Of(binary.Right));
                return binary.Operator switch
                {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => left * right,
                    "/" => arithmetic.Divide(left, right),
                    _ => arithmetic.Power(left, right),
                };
        }
        var call = (Formula.FunctionCall)formula;
        var values = call.Arguments.Select(Of).ToArray();
        return call.Function switch
        {
            "abs" => T.Abs(values[0]),
            "max" => values.Max(),
            "min" => values.Min(),
            "sqrt" => arithmetic.SquareRoot(values[0]),
            _ => arithmetic.Round(values[0], values.Length == 1 ? 0 : int.CreateChecked(values[1])),
        };
    }

    private static double RealQuotient(double left, double right) =>
        right == 0 ? throw new FormulaException(FormulaFailure.DivisionByZero) : left / right;

    private static double RealRoot(double value) => value < 0 ? throw new FormulaException(FormulaFailure.NoRealValue) : Math.Sqrt(value);

    /// <summary>A double of more than fifteen digits has none behind the point that could be rounded.</summary>
    private static double RealRound(double value, int digits) =>
        Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, digits, MidpointRounding.ToEven) : value;

    private static double RealPower(double left, double right)
    {
        if (left == 0 && right < 0) throw new FormulaException(FormulaFailure.NoRealValue);
        var power = Math.Pow(left, right);
        if (double.IsNaN(power)) throw new FormulaException(FormulaFailure.NoRealValue);
        return double.IsInfinity(power) ? throw new FormulaException(FormulaFailure.TooLarge) : power;
    }

    private static decimal ExactQuotient(decimal left, decimal right) =>
        right == 0 ? throw new FormulaException(left == 0 ? FormulaFailure.NoRealValue : FormulaFailure.DivisionByZero) : left / right;

    private static decimal ExactPower(decimal left, decimal right)
    {
        if (right != decimal.Truncate(right) || Math.Abs(right) > 64)
        {
            return left < 0 ? throw new FormulaException(FormulaFailure.NoRealValue) : (decimal)Math.Pow((double)left, (double)right);
        }
        if (left == 0 && right <= 0) throw new FormulaException(FormulaFailure.NoRealValue);
        var power = 1m;
        for (var i = 0; i < Math.Abs(right); i++) power *= left;
        return right < 0 ? 1 / power : power;
    }

    private static decimal ExactRoot(decimal value)
    {
        if (value < 0) throw new FormulaException(FormulaFailure.NoRealValue);
        if (value == 0) return 0;
        var root = (decimal)Math.Sqrt((double)value);
        // Each step of Newton's method doubles the digits that are right.
        for (var i = 0; i < 3; i++) root = (root + (value / root)) / 2;
        return root;
    }

    public static double ToDouble(object value) => value switch
    {
        double real => real,
        decimal exact => (double)exact,
        _ => (double)(BigInteger)value,
    };

    public static decimal ToDecimal(object value) => value switch
    {
        double real => (decimal)real,
        decimal exact => exact,
        _ => (decimal)(BigInteger)value,
    };

    /// <summary>What each kind of numbers does in a way of its own.</summary>
    private sealed record Arithmetic<T>(Func<object, T> Read, Func<T, T, T> Divide, Func<T, T, T> Power, Func<T, T> SquareRoot, Func<T, int, T> Round);
}
