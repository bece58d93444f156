using System.Collections.Immutable;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>What type of value a computation gives, and why it can give none.</summary>
internal static class ComputationTyping
{
    public static PropertyType Floats { get; } = PropertyType.ListOf(PropertyType.Real);

    public static PropertyType Texts { get; } = PropertyType.ListOf(PropertyType.Text);

    /// <param name="typeOf">The type of a value by its name; null where there is none.</param>
    /// <param name="stated">The type that the result shall have; null where nothing says.</param>
    /// <returns>The type of the result, or a problem as the end of a sentence about the contract.</returns>
    public static (PropertyType? Type, string Problem) Of(Computation computation, Func<string, PropertyType?> typeOf, PropertyType? stated)
    {
        if (computation is UnreadableComputation unreadable) return (null, unreadable.Reason);
        if (computation is FormulaComputation { Inputs: var names } and { Expression: var text } && Formula.Parse(text)?.Names.SequenceEqual(names) != true)
            return (null, $"the expression of '{computation.Output}' cannot be read");
        var inputs = ComputationNames.InputsOf(computation);
        if (inputs.FirstOrDefault(name => typeOf(name) is null) is { } missing) return (null, $"'{computation.Output}' is worked out from '{missing}', which is no value");
        var types = inputs.Select(name => (Name: name, Type: typeOf(name)!)).ToImmutableArray();
        var (type, problem) = computation switch
        {
            HashComputation hash => OfHash(hash, types),
            WeightedScoreComputation { Terms.IsEmpty: true } => (null, "has no terms"),
            WeightedScoreComputation score => OfFormula(WeightedScores.ToFormula(score), types, stated),
            FormulaComputation formula => OfFormula(Formula.Parse(formula.Expression)!, types, stated),
            NormalizationComputation normalization => OfNormalization(normalization, types[0].Type),
            ValidationComputation validation => ValidationChecks.FindProblem(validation, typeOf) is { } bad ? (null, bad) : (Texts, ""),
            MatchComputation match => OfMatch(match, types),
            AggregationComputation aggregation => Aggregates.Of(aggregation, types[0].Type),
            TransformationComputation transformation => Transformations.FindProblem(transformation, types[0].Type) is { } bad ? (null, bad) : (Transformations.Items, ""),
            _ => (null, "cannot be worked out"),
        };
        return type is null ? (null, $"'{computation.Output}' {problem}") : (type, "");
    }

    /// <summary>Whether a text can be made of it in one way only.</summary>
    private static bool IsTextual(PropertyType type) => !type.Nullable && (type.Name is "string" or "integer" or "uuid" || type is { Name: "array", Items: { Name: "string", Nullable: false } });

    private static (PropertyType?, string) OfHash(HashComputation hash, ImmutableArray<(string Name, PropertyType Type)> types)
    {
        if (HashAlgorithms.Names.All(name => name != hash.Algorithm)) return (null, $"is a hash by '{hash.Algorithm}', which is no algorithm");
        if (hash.Inputs.IsEmpty) return (null, "is a hash of nothing");
        if (FindStepProblem(hash.Normalization) is { } problem) return (null, problem);
        var isOfBytes = types is [{ Type: { Name: "bytes", Nullable: false } }] && hash.Normalization.IsEmpty;
        if (!isOfBytes && types.FirstOrDefault(input => !IsTextual(input.Type)).Name is { } bad) return (null, $"is a hash of '{bad}', which is no text");
        return (PropertyType.Text, "");
    }

    private static (PropertyType?, string) OfFormula(Formula formula, ImmutableArray<(string Name, PropertyType Type)> types, PropertyType? stated)
    {
        if (types.FirstOrDefault(input => !NumberDomains.IsNumber(input.Type)).Name is { } bad) return (null, $"is worked out from '{bad}', which is no number");
        if (FormulaLimits.FindProblem(formula) is { } problem) return (null, problem);
        if (stated is not null && NumberDomains.IsNumber(stated)) return (stated, "");
        if (types.Any(input => input.Type.Name == "decimal")) return (new PropertyType("decimal"), "");
        return (PropertyType.Real, "");
    }

    private static (PropertyType?, string) OfNormalization(NormalizationComputation normalization, PropertyType type)
    {
        if (normalization.Steps.IsEmpty) return (null, "has no steps");
        if (normalization.Steps.All(NormalizationSteps.IsNumeric)) return type == Floats ? (Floats, "") : (null, $"is made of '{normalization.Input}', which is no list of numbers");
        if (FindStepProblem(normalization.Steps) is { } problem) return (null, problem);
        return type == PropertyType.Text || type == Texts ? (type, "") : (null, $"is made of '{normalization.Input}', which is no text");
    }

    private static (PropertyType?, string) OfMatch(MatchComputation match, ImmutableArray<(string Name, PropertyType Type)> types)
    {
        if (!Similarities.IsKnown(match.Method)) return (null, $"is measured by '{match.Method}', which is no method");
        if (match.Inputs is not [var left, var right] || left == right) return (null, "compares no two values");
        if (FindStepProblem(match.Normalization) is { } problem) return (null, problem);
        var (a, b) = (types.First(input => input.Name == left).Type, types.First(input => input.Name == right).Type);
        if (a != b) return (null, $"compares '{left}' with '{right}', which is of another type");
        if (!match.Normalization.IsEmpty && a != PropertyType.Text) return (null, $"normalises '{left}', which is no text");
        return Similarities.Fits(match.Method, a) ? (PropertyType.Real, "") : (null, $"compares by {match.Method}, which '{left}' is not made for");
    }

    private static string? FindStepProblem(ImmutableArray<string> steps) =>
        steps.FirstOrDefault(step => !TextSteps.IsKnown(step) || NormalizationSteps.IsNumeric(step)) is { } bad ? $"has the step '{bad}', which texts know nothing of" : null;
}
