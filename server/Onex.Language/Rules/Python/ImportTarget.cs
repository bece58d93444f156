using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python;

/// <summary>One module that a file imports, with the names it takes from it (none for <c>import module</c>).</summary>
internal sealed record ImportTarget(string Module, TextSpan Span, IReadOnlyList<ImportAlias> Names)
{
    /// <summary>All imports of a file at any depth, relative ones made absolute.</summary>
    public static IEnumerable<ImportTarget> In(PythonFile file)
    {
        foreach (var node in file.Nodes)
        {
            if (node is ImportStatement import)
            {
                foreach (var alias in import.Names) yield return new ImportTarget(alias.Name, alias.NameSpan, []);
            }
            else if (node is ImportFromStatement from)
            {
                yield return new ImportTarget(Absolute(file, from), from.ModuleSpan, from.Names);
            }
        }
    }

    private static string Absolute(PythonFile file, ImportFromStatement from)
    {
        if (from.Level == 0) return from.Module ?? "";
        var parts = file.ModuleName.Split('.');
        var up = file.FileName == "__init__.py" ? from.Level - 1 : from.Level;
        if (up >= parts.Length) return new string('.', from.Level) + from.Module;
        var package = string.Join('.', parts[..^up]);
        return from.Module is null ? package : $"{package}.{from.Module}";
    }
}
