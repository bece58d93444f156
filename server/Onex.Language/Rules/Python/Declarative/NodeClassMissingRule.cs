using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Declarative;

/// <summary>omnibase_infra's validator knows a node by a base that it names itself; a class in between hides it.</summary>
internal sealed class NodeClassMissingRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-007", "node.py holds a node class", DiagnosticSeverity.Warning);

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (!file.IsNodeModule() || surroundings.Contract is null || NodeClasses.In(file).Any()) yield break;
        var named = file.Module.Body.OfType<ClassDef>().FirstOrDefault(c => c.Name.StartsWith("Node", StringComparison.Ordinal));
        var bases = surroundings.NodeSuffix is { } suffix ? $"Node{suffix}" : string.Join(", ", NodeClasses.Bases);
        var found = Descriptor.At(named?.NameSpan ?? new TextSpan(0, 0), $"node.py holds no class with {bases} directly among its bases.");
        yield return named is { Bases: [], Keywords: [] } && surroundings.NodeSuffix is { } kind ? WithBase(found, file, named, $"Node{kind}") : found;
    }


    private static Diagnostic WithBase(Diagnostic found, PythonFile file, ClassDef type, string name)
    {
        // Only the usual form: anything else between name and colon is left alone.
        var behind = file.Text.Content.AsSpan(type.NameSpan.End);
        var edit = behind is [':', ..] ? PythonEdits.Insert(type.NameSpan.End, $"({name})")
            : behind.StartsWith("():", StringComparison.Ordinal) ? new TextEdit(new TextSpan(type.NameSpan.End, 2), $"({name})")
            : null;
        var import = PythonEdits.Import(file, NodeBaseRule.ModuleOf(name), name);
        return import is { } edits ? found.WithEdits($"Derive it from {name}", isPreferred: true, [edit, .. edits]) : found;
    }
}
