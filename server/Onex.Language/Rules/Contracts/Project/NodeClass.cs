using Onex.Language.Projects;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The class that <c>node.py</c> beside a contract holds: the one with a node's base class, or the only one that is called Node….</summary>
internal sealed record NodeClass(PythonFile File, ClassDef Class)
{
    private static readonly string[] Bases = ["NodeEffect", "NodeCompute", "NodeReducer", "NodeOrchestrator"];

    /// <summary>The base of omnibase_core that the class derives from directly; null for any other.</summary>
    public string? Base => Class.Bases.Select(NameOf).FirstOrDefault(b => Bases.Contains(b));

    /// <summary>Null where there is no such file, it has errors, or none or several of its classes may be meant.</summary>
    public static NodeClass? Find(IContractSurroundings surroundings)
    {
        if (surroundings is not { Project: { } project, Path: { } path }) return null;
        if (project.ReadPython(ProjectPath.Join(ProjectPath.FolderOf(path), "node.py")) is not { Module.Errors.IsEmpty: true } file) return null;
        var named = file.Module.Body.OfType<ClassDef>().Where(c => c.Name.StartsWith("Node", StringComparison.Ordinal)).ToList();
        var derived = named.Where(c => c.Bases.Any(b => Bases.Contains(NameOf(b)))).ToList();
        var meant = derived.Count > 0 ? derived : named;
        return meant is [var only] ? new NodeClass(file, only) : null;
    }

    private static string? NameOf(Expression expression) => expression switch
    {
        NameExpression name => name.Id,
        AttributeExpression attribute => attribute.Attr,
        SubscriptExpression subscript => NameOf(subscript.Value),
        _ => null,
    };
}
