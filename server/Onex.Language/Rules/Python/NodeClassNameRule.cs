using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python;

/// <summary>ONEX names node classes by suffix: <c>NodePostgresWriterEffect(NodeEffect)</c>.</summary>
internal sealed class NodeClassNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-001", "node.py holds one class Node…<Type> with its base as direct parent", DiagnosticSeverity.Error);

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.FileName != "node.py" || surroundings.NodeSuffix is not { } suffix) yield break;
        var nodeBase = "Node" + suffix;
        var nodes = file.Module.Body.OfType<ClassDef>().Where(c => c.Bases.Any(b => IsNodeBase(b, nodeBase))).ToList();
        if (nodes.Count != 1)
        {
            var found = nodes.Count == 0 ? "none" : string.Join(", ", nodes.Select(c => c.Name));
            yield return Descriptor.At(new TextSpan(0, 0), $"node.py must hold exactly one class derived from {nodeBase}; found {found}.");
        }
        foreach (var node in nodes)
        {
            var named = node.Name.StartsWith("Node", StringComparison.Ordinal)
                && node.Name.EndsWith(suffix, StringComparison.Ordinal)
                && node.Name.Length > nodeBase.Length;
            if (!named)
                yield return Descriptor.At(node.NameSpan, $"The node class '{node.Name}' must be named Node<Name>{suffix}.");
        }
    }

    private static bool IsNodeBase(Expression expression, string name) => expression switch
    {
        NameExpression n => n.Id == name,
        AttributeExpression a => a.Attr == name,
        SubscriptExpression s => IsNodeBase(s.Value, name),
        _ => false,
    };
}
