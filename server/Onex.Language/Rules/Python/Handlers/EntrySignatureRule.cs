using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Handlers;

/// <summary>The canonical shape of a handler: <c>async def handle(self, request: ModelInput) -> ModelOutput</c>.</summary>
internal sealed class EntrySignatureRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ENTRY-002", "handle takes one typed request and says what it returns", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from type in file.IsBehaviour() && !file.IsTest() ? file.Module.Body.OfType<ClassDef>() : []
        where type.Name.StartsWith("Handler", StringComparison.Ordinal) || RoutedHandlers.In(surroundings.Contract).Contains(type.Name)
        from method in type.Body.OfType<FunctionDef>()
        where method.Name is "handle" or "handle_async"
        from problem in Problems(method)
        select Descriptor.At(problem.Span, $"{type.Name}.{method.Name} {problem.What}");


    private static IEnumerable<(TextSpan Span, string What)> Problems(FunctionDef method)
    {
        var own = method.Args.Args.Where((a, i) => i > 0 || a.Name is not ("self" or "cls")).ToList();
        if (own.Count == 0) yield return (method.NameSpan, "takes no request. The runtime calls it with one.");
        foreach (var open in own.Where(a => a.Kind is ArgKind.VarArg or ArgKind.KwArg))
            yield return (open.NameSpan, $"takes whatever comes in '{open.Name}'. Name the request and its model.");
        foreach (var untyped in own.Where(a => a.Annotation is null && a.Kind is not (ArgKind.VarArg or ArgKind.KwArg)))
            yield return (untyped.NameSpan, $"does not say what '{untyped.Name}' is. Annotate it with its model.");
        if (method.Returns is null) yield return (method.NameSpan, "does not say what it returns. Annotate it with the output model.");
    }
}
