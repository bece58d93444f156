using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Handlers;

internal sealed class TypeDispatchRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DISPATCH-001", "Work is not chosen by a chain of isinstance", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from statement in file.IsBehaviour() ? file.Nodes.OfType<IfStatement>() : []
        let chain = ChainOf(statement)
        where chain.Count > 1 && !IsContinuation(file, statement)
        select Descriptor.At(chain[0].Func.Span, $"{chain.Count} branches ask for the type of {DottedName.Of(chain[0].Args[0])}. Route by operation or event model in the contract, or give the types a common protocol.");


    /// <summary>The calls of isinstance that an if and its elifs begin with, as long as they ask the same thing for the type of a message.</summary>
    private static List<CallExpression> ChainOf(IfStatement first)
    {
        var chain = new List<CallExpression>();
        for (var at = first; at is not null; at = at.OrElse is [IfStatement next] ? next : null)
        {
            if (Question(at.Test) is not { } call || (chain.Count > 0 && DottedName.Of(call.Args[0]) != DottedName.Of(chain[0].Args[0]))) break;
            chain.Add(call);
        }
        return chain;
    }

    private static CallExpression? Question(Expression test) =>
        test is CallExpression { Func: NameExpression { Id: "isinstance" }, Args: [NameExpression or AttributeExpression, var type], Keywords: [] } call && IsMessage(type) ? call : null;

    /// <summary>Telling None, texts and numbers apart is no dispatch.</summary>
    private static bool IsMessage(Expression type) =>
        DottedName.LastOf(type) is { } name && (name.StartsWith("Model", StringComparison.Ordinal) || name.EndsWith("Event", StringComparison.Ordinal) || name.EndsWith("Command", StringComparison.Ordinal) || name.EndsWith("Intent", StringComparison.Ordinal));

    private static bool IsContinuation(PythonFile file, IfStatement statement) =>
        file.Nodes.OfType<IfStatement>().Any(other => other.OrElse is [IfStatement only] && only == statement && Question(other.Test) is not null);
}
