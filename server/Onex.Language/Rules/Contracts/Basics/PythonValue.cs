using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>What Python makes of a YAML value; the real validators are written against that.</summary>
internal static class PythonValue
{
    public static bool IsNull(YamlNode? value) => value is YamlScalar { IsNull: true };

    public static bool IsText(YamlNode? value) => value is YamlScalar { IsText: true };

    /// <summary>To Python a boolean is an integer.</summary>
    public static bool IsInteger(YamlNode? value) => value is YamlScalar { Kind: YamlScalarKind.WholeNumber or YamlScalarKind.Boolean };

    /// <summary>For a message: what a value is, with its article.</summary>
    public static string Describe(YamlNode value) => value switch
    {
        YamlMapping => "a map",
        YamlSequence => "a list",
        YamlScalar { Kind: YamlScalarKind.Null } => "empty",
        YamlScalar { Kind: YamlScalarKind.Boolean } => "a boolean",
        YamlScalar { Kind: YamlScalarKind.WholeNumber } => "a whole number",
        YamlScalar { Kind: YamlScalarKind.RealNumber } => "a number with a fraction",
        YamlScalar { Kind: YamlScalarKind.Timestamp } => "a date",
        _ => "a text",
    };
}
