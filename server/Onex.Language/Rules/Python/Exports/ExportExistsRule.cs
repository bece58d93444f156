using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Exports;

/// <summary>An import of * from such a module raises.</summary>
internal sealed class ExportExistsRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("EXPORT-002", "What __all__ lists is in the module", DiagnosticSeverity.Error);

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (ExportList.Of(file) is not { IsKnown: true } exports || IsOpen(file)) yield break;
        for (var i = 0; i < exports.Names.Length; i++)
        {
            var name = exports.Names[i];
            if (file.BoundNames.Contains(name.Text!) || IsModule(file, surroundings, name.Text!)) continue;
            var meant = NearestName.Find(name.Text!, file.BoundNames.Where(n => exports.Names.All(e => e.Text != n)));
            var found = Descriptor.At(name.Span, $"__all__ lists '{name.Text}', which the module does not have.{(meant is null ? "" : $" Did you mean '{meant}'?")}");
            yield return meant is null
                ? found.WithEdits("Remove it from __all__", isPreferred: true, Remove(exports, i))
                : found.WithEdits($"Write {meant}", isPreferred: true, PythonEdits.Replace(name, $"\"{meant}\""));
        }
    }


    /// <summary>It may have more names than those that it binds one by one.</summary>
    private static bool IsOpen(PythonFile file) =>
        file.Nodes.Any(n => n is ImportFromStatement { Names: [{ Name: "*" }] } or FunctionDef { Name: "__getattr__" } or CallExpression { Func: NameExpression { Id: "globals" or "exec" } });

    private static bool IsModule(PythonFile file, INodeSurroundings surroundings, string name) =>
        file.IsPackageFile() && file.Path.LastIndexOf('/') is > 0 and var slash
        && (surroundings.FilesIn(file.Path[..slash]).Contains(name + ".py") || surroundings.FilesIn($"{file.Path[..slash]}/{name}").Contains("__init__.py"));

    /// <summary>With the comma that separates it from its neighbour. Null where a comment stands in between, and for the last that is left.</summary>
    private static TextEdit? Remove(ExportList exports, int index)
    {
        var names = exports.Names;
        if (names.Length == 1) return exports.List is ListExpression list ? PythonEdits.Replace(list, "[]") : null;
        return index == 0
            ? new TextEdit(TextSpan.FromBounds(names[0].Span.Start, names[1].Span.Start), "")
            : new TextEdit(TextSpan.FromBounds(names[index - 1].Span.End, names[index].Span.End), "");
    }
}
