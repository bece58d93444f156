using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>The node classes of a file: those with a node's base class directly among their bases.</summary>
internal static class NodeClasses
{
    /// <summary>As omnibase_infra's validator looks for it: in the line of the class and the three above.</summary>
    private const int LinesOfExemption = 3;

    public static readonly string[] Bases = ["NodeEffect", "NodeCompute", "NodeReducer", "NodeOrchestrator"];

    /// <summary>At any depth, in the order of the source.</summary>
    public static IEnumerable<ClassDef> In(PythonFile file) => file.Nodes.OfType<ClassDef>().Where(c => BaseOf(c) is not null);

    /// <summary>Without those that a comment <c># ONEX_EXCLUDE: declarative_node</c> exempts.</summary>
    public static IEnumerable<ClassDef> DeclarativeIn(PythonFile file) => file.IsNodeModule() ? In(file).Where(c => !IsExempt(file, c)) : [];

    /// <summary>The base class, e.g. <c>NodeEffect</c> in <c>nodes.NodeEffect[A, B]</c>; null for a class that is no node.</summary>
    public static Expression? BaseOf(ClassDef type) => type.Bases.FirstOrDefault(b => DottedName.LastOf(b) is { } name && Bases.Contains(name));

    private static bool IsExempt(PythonFile file, ClassDef type)
    {
        var line = file.Text.GetPosition(type.Span.Start).Line;
        return file.Module.Comments.Any(comment =>
        {
            var at = file.Text.GetPosition(comment.Start).Line;
            if (at > line || at < line - LinesOfExemption) return false;
            var text = file.Text.Content.AsSpan(comment.Start, comment.Length);
            return text.Contains("ONEX_EXCLUDE:", StringComparison.Ordinal) && text.Contains("declarative_node", StringComparison.Ordinal);
        });
    }
}
