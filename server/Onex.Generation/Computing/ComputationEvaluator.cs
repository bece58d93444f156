using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>
/// Works computations out as the generated code does it in Python, without that code: what a package's own tests compare with. Values are
/// string, double, decimal, BigInteger, bool, object[] for lists, OrderedDictionary for mappings, and null.
/// </summary>
internal static class ComputationEvaluator
{
    /// <returns>Null where nothing can be said, e.g. for a digest that the framework does not have.</returns>
    /// <exception cref="FormulaException">There is no result.</exception>
    public static object? Evaluate(Computation computation, Func<string, object?> valueOf, Func<string, PropertyType> typeOf) => computation switch
    {
        HashComputation hash => Hash(hash, valueOf),
        WeightedScoreComputation score => Calculate(WeightedScores.ToFormula(score), typeOf(score.Output), valueOf, typeOf),
        FormulaComputation formula => Calculate(Formula.Parse(formula.Expression)!, typeOf(formula.Output), valueOf, typeOf),
        NormalizationComputation normalization => Normalize(normalization, valueOf),
        ValidationComputation validation => validation.Rules.Where(rule => IsBroken(rule, valueOf(rule.Field))).Select(object (rule) => ValidationChecks.Message(rule)).ToArray(),
        MatchComputation match => Match(match, valueOf),
        AggregationComputation { By.IsEmpty: false } grouped => AggregateEvaluator.EvaluateGroups(grouped, (object[])valueOf(ComputationNames.GroupedInput(grouped))!),
        AggregationComputation aggregation => AggregateEvaluator.Evaluate(aggregation.Function, (object[])valueOf(aggregation.Input)!),
        TransformationComputation transformation => TransformationEvaluator.Evaluate(transformation.Steps, (object[])valueOf(transformation.Input)!),
        _ => null,
    };

    private static string? Hash(HashComputation hash, Func<string, object?> valueOf)
    {
        var text = string.Join('\n', hash.Inputs.Select(input => TextStepEvaluator.Apply(ToText(valueOf(input)!), hash.Normalization, StopWords(valueOf, hash.Normalization))));
        return HashEvaluator.Hash(hash.Algorithm, hash.Inputs is [var only] && valueOf(only) is byte[] bytes ? bytes : Encoding.UTF8.GetBytes(text));
    }

    private static string ToText(object value) => value is object[] list ? string.Join('\n', list) : value.ToString()!;

    private static HashSet<string> StopWords(Func<string, object?> valueOf, ImmutableArray<string> steps) =>
        steps.Contains(TextSteps.RemoveStopWords) ? [.. ((object[])valueOf(TextSteps.StopWordsInput)!).Cast<string>()] : [];

    private static object? Calculate(Formula formula, PropertyType result, Func<string, object?> valueOf, Func<string, PropertyType> typeOf)
    {
        var value = FormulaEvaluator.Evaluate(formula, NumberDomains.Of(formula, typeOf, result), name => valueOf(name)!);
        return (result.Name, value) switch
        {
            ("integer", double real) => real == Math.Truncate(real) ? (BigInteger)real : throw new FormulaException(FormulaFailure.NoRealValue),
            ("integer", decimal exact) => exact == decimal.Truncate(exact) ? (BigInteger)exact : throw new FormulaException(FormulaFailure.NoRealValue),
            ("float" or "number", decimal exact) => (double)exact,
            _ => value,
        };
    }

    private static object Normalize(NormalizationComputation normalization, Func<string, object?> valueOf)
    {
        var value = valueOf(normalization.Input)!;
        if (normalization.Steps.All(NormalizationSteps.IsNumeric))
            return normalization.Steps.Aggregate(((object[])value).Cast<double>().ToArray(), AggregateEvaluator.Scale).Cast<object>().ToArray();
        var stopWords = StopWords(valueOf, normalization.Steps);
        return value is object[] list
            ? list.Select(object (item) => TextStepEvaluator.Apply((string)item, normalization.Steps, stopWords)).ToArray()
            : TextStepEvaluator.Apply((string)value, normalization.Steps, stopWords);
    }

    private static bool IsBroken(ValidationRule rule, object? value)
    {
        if (value is null) return rule.Check == "required";
        return rule.Check switch
        {
            "required" => false,
            "not_empty" => value is string text ? text.Trim().Length == 0 : ((object[])value).Length == 0,
            "min" => Compare(value, rule) < 0,
            "max" => Compare(value, rule) > 0,
            "above" => Compare(value, rule) <= 0,
            "below" => Compare(value, rule) >= 0,
            "min_length" => Length(value) < ValidationChecks.ReadNumber(rule),
            "max_length" => Length(value) > ValidationChecks.ReadNumber(rule),
            "pattern" => !new Regex(rule.Arguments[0], RegexOptions.CultureInvariant).IsMatch((string)value),
            "one_of" => !rule.Arguments.Contains((string)value),
            _ => !IsOfFormat(rule.Arguments[0], (string)value),
        };
    }

    private static int Compare(object value, ValidationRule rule)
    {
        var limit = ValidationChecks.ReadNumber(rule)!.Value;
        return value is decimal exact ? exact.CompareTo(limit) : FormulaEvaluator.ToDouble(value).CompareTo((double)limit);
    }

    private static int Length(object value) => value is string text ? text.EnumerateRunes().Count() : ((object[])value).Length;

    private static bool IsOfFormat(string format, string text) => format switch
    {
        "email" => text.Split('@') is [{ Length: > 0 }, var host] && host.Contains('.', StringComparison.Ordinal),
        "url" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
        "uuid" => Guid.TryParse(text, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "datetime" => DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _),
        "ipv4" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork,
        _ => IsJson(text),
    };

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static double Match(MatchComputation match, Func<string, object?> valueOf)
    {
        var stopWords = StopWords(valueOf, match.Normalization);
        var values = match.Inputs.Select(input => valueOf(input)!).Select(value => value is string text ? TextStepEvaluator.Apply(text, match.Normalization, stopWords) : value).ToArray();
        return SimilarityEvaluator.Evaluate(match.Method, values[0], values[1]);
    }
}
