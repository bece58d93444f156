using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;

namespace Onex.Language.Rules.Python.Errors;

/// <summary>omnibase_infra: the correlation id is mandatory in errors, so that a failure can be followed through all systems.</summary>
internal sealed class CorrelationRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("ERROR-003", "An error carries the correlation id of what failed", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.IsTest() || !file.Nodes.OfType<CallExpression>().Any(IsCarrier)) yield break;
        foreach (var function in file.Nodes.OfType<FunctionDef>())
        {
            if (CorrelationIn(file, surroundings, function) is not { } correlation) continue;
            foreach (var call in CallsIn(function))
            {
                if (!IsCarrier(call)) continue;
                if (call.Keywords.Any(k => k.Arg is null or "correlation_id") || call.Args.Any(a => a is StarredExpression)) continue;
                yield return Descriptor.At(call.Func.Span, $"{DottedName.LastOf(call.Func)} says nothing of the correlation id, though {correlation} is at hand.")
                    .WithEdits($"Pass {correlation} on", isPreferred: true, PythonEdits.AddArgument(file.Text, call, $"correlation_id={correlation}"));
            }
        }
    }


    /// <summary>What carries a correlation id to whoever reads the error: the error itself, or the context of an error of omnibase_infra.</summary>
    private static readonly string[] Carriers = ["ModelOnexError", "ModelInfraErrorContext", "ModelTimeoutErrorContext"];

    private static bool IsCarrier(CallExpression call) => DottedName.LastOf(call.Func) is { } name && Carriers.Contains(name);

    /// <summary>How the function can write the id: a parameter, or the field of a parameter whose model is known to have it.</summary>
    private static string? CorrelationIn(PythonFile file, INodeSurroundings surroundings, FunctionDef function)
    {
        if (function.Args.Args.Any(a => a.Name == "correlation_id")) return "correlation_id";
        return function.Args.Args.Where(a => a.Annotation is { } type && HasCorrelation(file, surroundings, type)).Select(a => $"{a.Name}.correlation_id").FirstOrDefault();
    }

    private static bool HasCorrelation(PythonFile file, INodeSurroundings surroundings, Expression type)
    {
        if (type is not NameExpression { Id: var name } || file.Resolve(type) is not { } full || full.LastIndexOf('.') is not (> 0 and var dot)) return false;
        return surroundings.FindModule(full[..dot]) is { } module
            && module.Module.Body.OfType<ClassDef>().Where(c => c.Name == name).SelectMany(PydanticModel.Fields).Any(f => f.Name.Id == "correlation_id");
    }

    /// <summary>Without those in functions inside of it, which have parameters of their own.</summary>
    private static IEnumerable<CallExpression> CallsIn(FunctionDef function)
    {
        var open = new Stack<PythonNode>(function.Body.Reverse());
        while (open.TryPop(out var node))
        {
            if (node is CallExpression call) yield return call;
            if (node is FunctionDef or ClassDef or LambdaExpression) continue;
            foreach (var child in node.Children.Reverse()) open.Push(child);
        }
    }
}
