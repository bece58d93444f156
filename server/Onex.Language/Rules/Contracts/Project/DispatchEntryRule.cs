using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// omnibase_infra's handler-dispatch-entrypoint: the runtime calls <c>handle_async</c> or <c>handle</c> of a routed handler; one without
/// either is wired and fails at its first message.
/// </summary>
internal sealed class DispatchEntryRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("NODE-006", "A routed handler has a method handle or handle_async", DiagnosticSeverity.Warning) { IsGate = true };

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (surroundings is not { Project: { } project, Path: { } path } || contract.Routing is not { } routing) yield break;
        var folder = ProjectPath.FolderOf(path);
        foreach (var entry in routing.Entries)
        {
            if (entry is not { Handler: { } handler, HandlerName: { } name, HandlerModule: { } module }) continue;
            if (project.FindModule(folder, module).File is not { } file || project.ReadPython(file) is not { Module.Errors.IsEmpty: true } python) continue;
            if (python.FindClass(name) is not { } type || MayBeCalled(type)) continue;
            yield return Descriptor.At(handler.Find("name")!.Value.ContentSpan, $"{name} has neither handle nor handle_async, so the runtime cannot call it.");
        }
    }

    /// <summary>A class with a base of its own may inherit the method.</summary>
    private static bool MayBeCalled(ClassDef type) =>
        type.Bases.Any(b => b is not NameExpression { Id: "object" })
        || type.Keywords.Length > 0
        || type.Body.SelectMany(s => s.DescendantsAndSelf()).Any(s => s is FunctionDef { Name: "handle" or "handle_async" or "__getattr__" }
            or NameExpression { Id: "handle" or "handle_async", Ctx: ExpressionContext.Store });
}
