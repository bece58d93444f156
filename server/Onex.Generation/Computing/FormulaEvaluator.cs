using System.Numerics;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>
/// Works expressions out, as the generated code does it in Python. It knows nothing of that code: a package's tests compare with its results.
/// </summary>
internal static class FormulaEvaluator
{
    /// <returns>A double, decimal or BigInteger, by the domain; null where a decimal of .NET cannot hold what one of Python can.</returns>
    /// <exception cref="FormulaException">There is no result.</exception>
    public static object? Evaluate(Formula formula, NumberDomain domain, Func<string, object> valueOf)
    {
        try
        {
            return domain switch
            {
                NumberDomain.Whole => Whole(formula, valueOf),
                NumberDomain.Exact => Exact(formula, valueOf),
                _ => Finite(Real(formula, valueOf)),
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

    private static double Real(Formula formula, Func<string, object> valueOf)
    {
        switch (formula)
        {
            case Formula.Number number: return (double)number.Value;
            case Formula.Name name: return ToDouble(valueOf(name.Value));
            case Formula.Negative negative: return -Real(negative.Operand, valueOf);
            case Formula.Binary binary:
                var (left, right) = (Real(binary.Left, valueOf), Real(binary.Right, valueOf));
                return binary.Operator switch
                {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => left * right,
                    "/" => right == 0 ? throw new FormulaException(FormulaFailure.DivisionByZero) : left / right,
                    _ => RealPower(left, right),
                };
        }
        var call = (Formula.FunctionCall)formula;
        var values = call.Arguments.Select(argument => Real(argument, valueOf)).ToArray();
        return call.Function switch
        {
            "abs" => Math.Abs(values[0]),
            "max" => values.Max(),
            "min" => values.Min(),
            "sqrt" => values[0] < 0 ? throw new FormulaException(FormulaFailure.NoRealValue) : Math.Sqrt(values[0]),
            _ => Round(values[0], values.Length == 1 ? 0 : (int)values[1]),
        };
    }

    /// <summary>A double of more than fifteen digits has none behind the point that could be rounded.</summary>
    private static double Round(double value, int digits) =>
        Math.Abs(value) < 1e15 ? (double)Math.Round((decimal)value, digits, MidpointRounding.ToEven) : value;

    private static double RealPower(double left, double right)
    {
        if (left == 0 && right < 0) throw new FormulaException(FormulaFailure.NoRealValue);
        var power = Math.Pow(left, right);
        if (double.IsNaN(power)) throw new FormulaException(FormulaFailure.NoRealValue);
        return double.IsInfinity(power) ? throw new FormulaException(FormulaFailure.TooLarge) : power;
    }

    private static decimal Exact(Formula formula, Func<string, object> valueOf)
    {
        switch (formula)
        {
            case Formula.Number number: return number.Value;
            case Formula.Name name: return ToDecimal(valueOf(name.Value));
            case Formula.Negative negative: return -Exact(negative.Operand, valueOf);
            case Formula.Binary binary:
                var (left, right) = (Exact(binary.Left, valueOf), Exact(binary.Right, valueOf));
                return binary.Operator switch
                {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => left * right,
                    "/" => right == 0 ? throw new FormulaException(left == 0 ? FormulaFailure.NoRealValue : FormulaFailure.DivisionByZero) : left / right,
                    _ => ExactPower(left, right),
                };
        }
        var call = (Formula.FunctionCall)formula;
        var values = call.Arguments.Select(argument => Exact(argument, valueOf)).ToArray();
        return call.Function switch
        {
            "abs" => Math.Abs(values[0]),
            "max" => values.Max(),
            "min" => values.Min(),
            "sqrt" => SquareRoot(values[0]),
            _ => Math.Round(values[0], values.Length == 1 ? 0 : (int)values[1], MidpointRounding.ToEven),
        };
    }

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

    private static decimal SquareRoot(decimal value)
    {
        if (value < 0) throw new FormulaException(FormulaFailure.NoRealValue);
        if (value == 0) return 0;
        var root = (decimal)Math.Sqrt((double)value);
        // Each step of Newton's method doubles the digits that are right.
        for (var i = 0; i < 3; i++) root = (root + (value / root)) / 2;
        return root;
    }

    private static BigInteger Whole(Formula formula, Func<string, object> valueOf)
    {
        switch (formula)
        {
            case Formula.Number number: return (BigInteger)number.Value;
            case Formula.Name name: return (BigInteger)valueOf(name.Value);
            case Formula.Negative negative: return -Whole(negative.Operand, valueOf);
            case Formula.Binary binary:
                var (left, right) = (Whole(binary.Left, valueOf), Whole(binary.Right, valueOf));
                return binary.Operator switch
                {
                    "+" => left + right,
                    "-" => left - right,
                    "*" => left * right,
                    _ => BigInteger.Pow(left, (int)right),
                };
        }
        var call = (Formula.FunctionCall)formula;
        var values = call.Arguments.Select(argument => Whole(argument, valueOf)).ToArray();
        return call.Function switch
        {
            "abs" => BigInteger.Abs(values[0]),
            "max" => values.Max(),
            _ => values.Min(),
        };
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
}
