using System.Collections.Immutable;

namespace Onex.Language.Python.Syntax;

internal static class NodeListExtensions
{
    public static void AddNode(this List<PythonNode> nodes, PythonNode? node)
    {
        if (node is not null) nodes.Add(node);
    }

    public static void AddNodes<T>(this List<PythonNode> nodes, ImmutableArray<T> more)
        where T : PythonNode
    {
        foreach (var node in more) nodes.Add(node);
    }
}
