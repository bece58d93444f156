using System.Text.RegularExpressions;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>Names in Python's two styles.</summary>
internal static partial class PythonNames
{
    /// <summary>e.g. <c>node_order_effect</c> for <c>NodeOrderEffect</c>, <c>node-order effect</c>, <c>node.order.effect</c>.</summary>
    public static string ToSnakeCase(string name) => string.Join('_', Word().Matches(name).Select(word => word.Value)).ToLowerInvariant();

    /// <summary>e.g. <c>OrderInput</c> for <c>order_input</c>.</summary>
    public static string ToPascalCase(string name) =>
        string.Concat(Word().Matches(name).Select(word => char.ToUpperInvariant(word.Value[0]) + word.Value[1..]));

    /// <summary>A dotted path of Python names with at least one dot.</summary>
    public static bool IsDottedPath(string text) => DottedPath().IsMatch(text);

    [GeneratedRegex("[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex DottedPath();
}
