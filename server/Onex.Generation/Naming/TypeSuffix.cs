namespace Onex.Generation.Naming;

/// <summary>The word for a node's type behind its name.</summary>
internal static class TypeSuffix
{
    /// <summary>
    /// Puts it there unless the name ends with it already: <c>DataTransformCompute</c> stays as it is. A name that is nothing but the word gets
    /// it again, since <c>NodeCompute</c> is the base class.
    /// </summary>
    /// <param name="name">PascalCase or snake_case.</param>
    /// <param name="suffix">In the same casing, e.g. <c>Compute</c> or <c>_compute</c>.</param>
    public static string Append(string name, string suffix) =>
        name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) ? name : name + suffix;
}
