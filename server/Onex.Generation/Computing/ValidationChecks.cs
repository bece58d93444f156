using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Computing;

/// <summary>What can be asked of data, and what it is said in where it is not so.</summary>
internal static partial class ValidationChecks
{
    private static readonly string[] Formats = ["email", "url", "uuid", "date", "datetime", "json", "ipv4"];

    /// <summary>Whether the check looks at the text of a value.</summary>
    public static bool IsOfText(string check) => check is "pattern" or "one_of" or "format" or "min_length" or "max_length";

    public static bool IsOfNumber(string check) => check is "min" or "max" or "above" or "below";

    /// <summary>Why there is no code for it, as the end of a sentence that begins with the result; null where there is.</summary>
    public static string? FindProblem(ValidationComputation validation, Func<string, PropertyType?> typeOf)
    {
        if (validation.Rules.IsEmpty) return "asks nothing of the data";
        foreach (var rule in validation.Rules)
        {
            if (FindProblem(rule, typeOf(rule.Field)!) is { } problem) return $"asks of '{rule.Field}' {problem}";
        }
        return null;
    }

    public static decimal? ReadNumber(ValidationRule rule) =>
        rule.Arguments is [var text] && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>What is said where the rule is broken.</summary>
    public static string Message(ValidationRule rule) => rule.Check switch
    {
        "required" => $"{rule.Field} is required",
        "not_empty" => $"{rule.Field} must not be empty",
        "min" => $"{rule.Field} must be at least {rule.Arguments[0]}",
        "max" => $"{rule.Field} must be at most {rule.Arguments[0]}",
        "above" => $"{rule.Field} must be greater than {rule.Arguments[0]}",
        "below" => $"{rule.Field} must be less than {rule.Arguments[0]}",
        "min_length" => $"{rule.Field} must be at least {rule.Arguments[0]} long",
        "max_length" => $"{rule.Field} must be at most {rule.Arguments[0]} long",
        "pattern" => $"{rule.Field} must match {rule.Arguments[0]}",
        "one_of" => $"{rule.Field} must be one of {string.Join(", ", rule.Arguments)}",
        _ => $"{rule.Field} must be a valid {rule.Arguments[0]}",
    };

    private static string? FindProblem(ValidationRule rule, PropertyType type) => rule.Check switch
    {
        "required" => rule.Arguments.IsEmpty ? null : "to be there with an argument",
        "not_empty" => type.Name is "string" or "array" ? null : "not to be empty, which it cannot be",
        "min" or "max" or "above" or "below" when ReadNumber(rule) is null => $"a {rule.Check} that is no number",
        "min" or "max" or "above" or "below" => NumberDomains.IsNumber(type with { Nullable = false }) && (type.Name != "integer" || ReadNumber(rule)!.Value.Scale == 0) ? null : $"a {rule.Check} that its type does not have",
        "min_length" or "max_length" when ReadNumber(rule) is not { Scale: 0 } => "a length that is no whole number",
        "min_length" or "max_length" => type.Name is "string" or "array" ? null : "a length, which it does not have",
        _ when type.Name != "string" => $"a {rule.Check}, which it cannot have",
        "pattern" => rule.Arguments is [var pattern] && IsPortable(pattern) ? null : "a pattern that is not the same in all notations",
        "one_of" => rule.Arguments.IsEmpty ? "to be one of no values" : null,
        "format" => rule.Arguments is [var format] && Formats.Contains(format) ? null : "a format that is not known",
        _ => $"'{rule.Check}', which is no check",
    };

    /// <summary>Whether Python reads the pattern as .NET does: then it is known to be well-formed.</summary>
    private static bool IsPortable(string pattern)
    {
        if (pattern.Length > 500 || Peculiar().IsMatch(pattern)) return false;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Groups other than <c>(?:</c> and lookaheads, classes taken from classes, possessive repeats, and escapes that not both know.</summary>
    [GeneratedRegex(@"\(\?[^:=!]|-\[|\[\[|[+*?}]\+|\\[^dDsSwWbBnrtfvx.^$*+?()\[\]{}|/\\\-""'_@:#,;&~%<>=! 0]|\\x(?![0-9a-fA-F]{2})|\{,|&&|\|\||~~", RegexOptions.CultureInvariant)]
    private static partial Regex Peculiar();
}
