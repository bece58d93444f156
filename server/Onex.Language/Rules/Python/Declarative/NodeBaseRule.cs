using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;

namespace Onex.Language.Rules.Python.Declarative;

internal sealed class NodeBaseRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("BASE-001", "A node class derives directly from the base of its contract's node_type", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (!file.IsNodeModule() || surroundings.NodeSuffix is not { } suffix) yield break;
        var wanted = "Node" + suffix;
        foreach (var type in NodeClasses.In(file))
        {
            var written = NodeClasses.BaseOf(type)!;
            if (DottedName.LastOf(written) == wanted) continue;
            var found = Descriptor.At(written.Span, $"The contract says {suffix.ToUpperInvariant()}, so {type.Name} must derive from {wanted}.");
            // The name decides which of the two is wrong.
            yield return written is NameExpression name ? Mend(found, file, name, wanted, type.Name.EndsWith(suffix, StringComparison.Ordinal)) : found;
        }
    }


    public static string ModuleOf(string name) => $"omnibase_core.nodes.node_{name["Node".Length..].ToLowerInvariant()}";

    /// <summary>With the import of the old base, where that is what it is for.</summary>
    private static Diagnostic Mend(Diagnostic found, PythonFile file, NameExpression written, string wanted, bool isPreferred)
    {
        var title = $"Derive it from {wanted}";
        if (file.Nodes.OfType<NameExpression>().Count(n => n.Id == written.Id) > 1) return found;
        if (file.Module.Body.OfType<ImportFromStatement>().FirstOrDefault(f => f.Module == ModuleOf(written.Id) && f.Names is [{ AsName: null }]) is { } import)
        {
            return found.WithEdits(
                title, isPreferred, PythonEdits.Replace(written, wanted), new(import.ModuleSpan, ModuleOf(wanted)), new(import.Names[0].NameSpan, wanted));
        }
        return PythonEdits.Import(file, ModuleOf(wanted), wanted) is { } edits ? found.WithEdits(title, isPreferred, [PythonEdits.Replace(written, wanted), .. edits]) : found;
    }
}
