using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Handlers;

/// <summary>omnibase_infra's handler-dispatch-entrypoint, on the side of the class; NODE-006 says it in the contract.</summary>
internal sealed class EntryMethodRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ENTRY-001", "A routed handler has a method handle or handle_async", DiagnosticSeverity.Warning) { IsGate = true };

    public bool NeedsWholeFile => true;

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in file.IsTest() ? [] : file.Module.Body.OfType<ClassDef>()
        where RoutedHandlers.In(surroundings.Contract).Contains(type.Name) && !MayBeCalled(type)
        select Descriptor.At(type.NameSpan, $"The contract routes to {type.Name}, but it has neither handle nor handle_async, so the runtime cannot call it.");


    /// <summary>A class with a base of its own may inherit the method.</summary>
    private static bool MayBeCalled(ClassDef type) =>
        type.Bases.Any(b => b is not NameExpression { Id: "object" })
        || type.Keywords.Length > 0
        || type.DescendantsAndSelf().Any(s => s is FunctionDef { Name: "handle" or "handle_async" or "__getattr__" }
            or NameExpression { Id: "handle" or "handle_async", Ctx: ExpressionContext.Store });
}
