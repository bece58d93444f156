using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;

namespace Onex.Language.Rules.Python.Declarative;

/// <summary>omnibase_infra's declarative nodes: a docstring and <c>pass</c> are allowed beside the call.</summary>
internal sealed class NodeInitRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("DECL-003", "__init__ of a node class is exactly super().__init__(container)", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var type in NodeClasses.DeclarativeIn(file))
        {
            foreach (var init in type.Body.OfType<FunctionDef>().Where(f => f is { Name: "__init__" }))
            {
                if (IsDeclarative(init)) continue;
                var found = Descriptor.At(init.NameSpan, $"__init__ of {type.Name} must do nothing but super().__init__(container).");
                yield return Misspelt(init) is { } call
                    ? found.WithEdits("Write super().__init__(container)", isPreferred: true, PythonEdits.Replace(call, Wanted))
                    : found;
            }
        }
    }


    private const string Wanted = "super().__init__(container)";

    private static bool IsDeclarative(FunctionDef init) => !init.IsAsync && Significant(init) is [ExprStatement
    {
        Value: CallExpression
        {
            Func: AttributeExpression { Attr: "__init__", Value: CallExpression { Func: NameExpression { Id: "super" }, Args: [], Keywords: [] } },
            Args: [NameExpression { Id: "container" }],
            Keywords: [],
        },
    }];

    /// <summary>The one call of a base's <c>__init__</c> with the container, said in another way; null for anything else.</summary>
    private static CallExpression? Misspelt(FunctionDef init)
    {
        if (init.IsAsync || !init.Args.Args.Any(a => a.Name == "container")) return null;
        if (Significant(init) is not [ExprStatement { Value: CallExpression { Func: AttributeExpression { Attr: "__init__" } of } call }]) return null;
        var owner = of.Value is CallExpression { Func: NameExpression { Id: "super" } } or NameExpression;
        var values = call.Args.Concat(call.Keywords.Select(k => k.Value)).ToList();
        return owner && values.Count is 1 or 2 && values.All(v => v is NameExpression { Id: "self" or "container" }) && values[^1] is NameExpression { Id: "container" } ? call : null;
    }

    private static List<Statement> Significant(FunctionDef init) =>
        [.. init.Body.Where(s => s is not PassStatement and not ExprStatement { Value: ConstantExpression { Text: not null } })];
}
