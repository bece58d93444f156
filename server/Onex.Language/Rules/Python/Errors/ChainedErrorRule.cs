using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;

namespace Onex.Language.Rules.Python.Errors;

/// <summary>Without <c>from</c> Python says that the one error happened while handling the other, as if by accident; ONEX reads the cause.</summary>
internal sealed class ChainedErrorRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ERROR-001", "An error raised while another is handled is chained to it: raise … from e", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var handler in file.IsTest() ? [] : file.Nodes.OfType<ExceptHandler>())
        {
            foreach (var raise in RaisesIn(handler))
            {
                if (raise is not { Exc: { } exception, Cause: null } || (exception is NameExpression name && name.Id == handler.Name)) continue;
                var found = Descriptor.At(raise.Span, "What caused this error is lost: chain it with 'from'.");
                if (handler.Name is { } bound) yield return found.WithEdits($"Add 'from {bound}'", isPreferred: true, PythonEdits.Insert(raise.Span.End, $" from {bound}"));
                else if (handler.Type is { } type && FreeName(file) is { } free)
                    yield return found.WithEdits($"Add 'from {free}'", isPreferred: true, PythonEdits.Insert(EndWithParentheses(file, type), $" as {free}"), PythonEdits.Insert(raise.Span.End, $" from {free}"));
                else yield return found;
            }
        }
    }


    private static readonly string[] Names = ["e", "error", "cause"];

    /// <summary>Those that this handler raises itself: not in functions that it defines, nor in handlers inside of it.</summary>
    private static IEnumerable<RaiseStatement> RaisesIn(ExceptHandler handler)
    {
        var open = new Stack<PythonNode>(handler.Body.Reverse());
        while (open.TryPop(out var node))
        {
            if (node is RaiseStatement raise) yield return raise;
            if (node is FunctionDef or ClassDef or LambdaExpression or ExceptHandler) continue;
            foreach (var child in node.Children.Reverse()) open.Push(child);
        }
    }

    private static string? FreeName(PythonFile file) =>
        Names.FirstOrDefault(name => !file.Nodes.Any(n => (n is NameExpression used && used.Id == name) || (n is Arg arg && arg.Name == name)));

    private static int EndWithParentheses(PythonFile file, Expression type)
    {
        var behind = file.Text.Content.AsSpan(type.Span.End);
        return type.Span.End + (behind.Length - behind.TrimStart(") ").Length);
    }
}
