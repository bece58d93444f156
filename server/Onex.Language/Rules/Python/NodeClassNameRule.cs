using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Python;

/// <summary>ONEX names node classes by suffix: <c>NodePostgresWriterEffect(NodeEffect)</c>. That there is one at all is DECL-007's.</summary>
internal sealed class NodeClassNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-001", "node.py holds one node class, named Node…<Type>", DiagnosticSeverity.Warning);

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (!file.IsNodeModule() || surroundings.NodeSuffix is not { } suffix) yield break;
        var types = file.Module.Body.OfType<ClassDef>().Where(c => NodeClasses.BaseOf(c) is not null).ToList();
        if (types.Count > 1)
            yield return Descriptor.At(new TextSpan(0, 0), $"node.py must hold one node class; found {string.Join(", ", types.Select(c => c.Name))}.");
        // A node whose own name does not say its type need not say it in its class.
        var ending = surroundings.Contract?.Root?.TextAt("name") is { } name && NodeTypes.KindOfName(name) is null ? "" : suffix;
        foreach (var type in types.Where(c => !IsNamed(c.Name, ending)))
            yield return Descriptor.At(type.NameSpan, $"The node class '{type.Name}' must be named Node<Name>{ending}.");
    }

    private static bool IsNamed(string name, string suffix) =>
        name.StartsWith("Node", StringComparison.Ordinal) && name.EndsWith(suffix, StringComparison.Ordinal) && name.Length > "Node".Length + suffix.Length;
}
