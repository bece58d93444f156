using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// A node of a Python syntax tree. Named as in CPython's <c>ast</c>, with the kind behind it where the bare name says little
/// (<c>ast.Call</c> is <see cref="CallExpression"/>); fields are named as in <c>ast</c>.
/// <paramref name="Span"/> goes from the node's first to its last token, as CPython's positions do: the span of a decorated
/// definition begins at <c>def</c> or <c>class</c>, and parentheses around an expression are not part of it.
/// Nodes are equal only when they are the same node.
/// </summary>
public abstract record PythonNode(TextSpan Span)
{
    /// <summary>The nodes directly below this one, in the order of the source.</summary>
    public IReadOnlyList<PythonNode> Children
    {
        get
        {
            var children = new List<PythonNode>();
            AppendChildren(children);
            return children;
        }
    }

    public virtual bool Equals(PythonNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Span.GetHashCode();

    /// <summary>This node and all nodes below it, each before its children, in the order of the source.</summary>
    public IEnumerable<PythonNode> DescendantsAndSelf()
    {
        var pending = new List<PythonNode> { this };
        while (pending.Count > 0)
        {
            var node = pending[^1];
            pending.RemoveAt(pending.Count - 1);
            yield return node;
            var first = pending.Count;
            node.AppendChildren(pending);
            pending.Reverse(first, pending.Count - first);
        }
    }

    internal virtual void AppendChildren(List<PythonNode> children)
    {
    }
}
