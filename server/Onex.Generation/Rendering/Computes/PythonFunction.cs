using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.Computes;

/// <summary>A function of a module as formatters leave it.</summary>
internal static class PythonFunction
{
    /// <param name="parameters">Names with their annotations.</param>
    /// <param name="body">Lines, indented by what they are in, not by the function.</param>
    public static string Write(string name, IEnumerable<string> parameters, string result, string doc, IEnumerable<string> body)
    {
        var list = parameters.ToList();
        var line = $"def {name}({string.Join(", ", list)}) -> {result}:";
        var head = line.Length <= PyDocstring.MaxColumn
            ? line
            : $"def {name}(\n{string.Concat(list.Select(parameter => $"    {parameter},\n"))}) -> {result}:";
        return $"{head}\n    \"\"\"{new PyDocstring(doc, 4).Text}\"\"\"\n{string.Join('\n', body.Select(l => l.Length == 0 ? l : "    " + l))}";
    }

    /// <summary>A call, with an argument on each line where they do not fit on one.</summary>
    /// <param name="head">What stands before it, e.g. <c>total = </c>.</param>
    public static IEnumerable<string> Call(string head, string function, IReadOnlyList<string> arguments, int indent)
    {
        var line = $"{head}{function}({string.Join(", ", arguments)})";
        return indent + line.Length <= PyDocstring.MaxColumn ? [line] : [$"{head}{function}(", .. arguments.Select(argument => $"    {argument},"), ")"];
    }
}
