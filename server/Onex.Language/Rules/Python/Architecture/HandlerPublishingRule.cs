using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Architecture;

/// <summary>omnibase_infra's ARCH-002.</summary>
internal sealed class HandlerPublishingRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ARCH-002", "A handler neither holds the event bus nor publishes", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in file.IsTest() ? [] : file.Nodes.OfType<ClassDef>()
        where type.Name.Contains("Handler", StringComparison.Ordinal) && !type.Name.Contains("Orchestrator", StringComparison.Ordinal)
        from node in type.DescendantsAndSelf()
        let place = Find(node)
        where place is { }
        select Descriptor.At(place.Value.Span, $"{type.Name} {place.Value.What}. A handler returns what is to be published; the runtime publishes it.");


    private static readonly string[] Parameters = ["event_bus", "bus", "publisher"];
    private static readonly string[] Attributes = ["_bus", "_event_bus", "_publisher", "event_bus", "publisher"];
    private static readonly string[] Methods = ["publish", "emit", "send_event"];

    private static (TextSpan Span, string What)? Find(PythonNode node) => node switch
    {
        FunctionDef { Name: "__init__" } init when init.Args.Args.FirstOrDefault(a => a.Kind == ArgKind.Positional && Parameters.Contains(a.Name)) is { } arg => (arg.NameSpan, $"is given '{arg.Name}'"),
        AttributeExpression { Ctx: ExpressionContext.Store, Attr: var name } attribute when Attributes.Contains(name) => (attribute.AttrSpan, $"keeps '{name}'"),
        CallExpression { Func: AttributeExpression { Attr: var method } call } when Methods.Contains(method) => (call.AttrSpan, $"calls '{method}'"),
        _ => null,
    };
}
