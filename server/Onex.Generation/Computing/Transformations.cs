using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>What can be done to a list of items, and how its steps are read.</summary>
internal static class Transformations
{
    /// <summary>A name or value that a line of code has room for.</summary>
    private const int MostCharacters = 60;

    /// <summary>Mappings of any fields: those that no step looks at stay in them.</summary>
    public static PropertyType Items { get; } = PropertyType.ListOf(PropertyType.MapOf(PropertyType.Any));

    /// <summary>Why there is no code for it, as the end of a sentence that begins with the result; null where there is.</summary>
    public static string? FindProblem(TransformationComputation transformation, PropertyType input)
    {
        if (input != Items) return $"is made of '{transformation.Input}', which is no list of mappings of any values";
        if (transformation.Steps.IsEmpty) return "has no steps";
        return transformation.Steps.Select(FindProblem).FirstOrDefault(problem => problem is not null);
    }

    /// <summary>Whether a computation takes a list of items of any fields.</summary>
    public static bool TakesItems(Computation computation) => computation is TransformationComputation or AggregationComputation { By.IsEmpty: false };

    /// <summary>Whether one of these names and values is more than a line of code has room for.</summary>
    public static bool HasLongText(IEnumerable<string> texts) => texts.Any(text => text.Length > MostCharacters);

    public static bool IsEquality(TransformationStep step) => step.Arguments[0] is "==" or "!=";

    /// <summary>The number that a filter compares with; null for a text, as what is not written as a number usually is, e.g. 007.</summary>
    public static decimal? ReadNumber(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value.ToString(CultureInfo.InvariantCulture) == text
            ? value
            : null;

    private static string? FindProblem(TransformationStep step)
    {
        if (HasLongText(step.Fields.Concat(step.Arguments))) return $"has the step '{step.Action}' with a text of more than {MostCharacters} characters";
        var isSound = step switch
        {
            { Action: "filter", Fields.Length: 1, Arguments: ["==" or "!=" or "<" or "<=" or ">" or ">=", _] } => true,
            { Action: "sort", Fields.IsEmpty: false, Arguments: ["ascending" or "descending"] } => true,
            { Action: "group" or "select", Fields.IsEmpty: false, Arguments.IsEmpty: true } => true,
            { Action: "deduplicate", Arguments.IsEmpty: true } => true,
            { Action: "rename", Fields: [var old], Arguments: [var name] } => old != name,
            { Action: "take", Fields.IsEmpty: true, Arguments: [var count] } => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
        return isSound ? null : $"has the step '{step.Action}' with fields or arguments that it cannot have";
    }
}
