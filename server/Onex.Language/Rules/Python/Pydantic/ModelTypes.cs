using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>Tells where a name surely stands for a Pydantic model.</summary>
internal static class ModelTypes
{
    /// <summary>A class <c>Model…</c>, a name that is annotated with one or made by one everywhere, or <c>self</c> and <c>cls</c> in a model.</summary>
    public static bool IsModel(PythonFile file, Expression expression) => expression switch
    {
        NameExpression { Id: "self" or "cls" } name => file.Models.Any(m => m.Span.Contains(name.Span.Start)),
        NameExpression name => IsModelName(name.Id) || IsVariable(file, name),
        CallExpression { Func: NameExpression type } => IsModelName(type.Id),
        _ => false,
    };

    private static bool IsModelName(string name) => name.Length > "Model".Length && name.StartsWith("Model", StringComparison.Ordinal) && char.IsUpper(name["Model".Length]);

    /// <summary>As far as the function says it: every value that the name is given is a model.</summary>
    private static bool IsVariable(PythonFile file, NameExpression name)
    {
        if (file.Nodes.OfType<FunctionDef>().LastOrDefault(f => f.Span.Contains(name.Span.Start)) is not { } function) return false;
        var given = function.Args.Args.Where(a => a.Name == name.Id).ToList();
        if (given.Any(a => !IsModelType(a.Annotation))) return false;
        var inside = function.Body.SelectMany(s => s.DescendantsAndSelf()).ToList();
        var models = inside.Count(n => IsModelAssigned(n, name.Id));
        return models == inside.Count(n => n is NameExpression { Ctx: ExpressionContext.Store } other && other.Id == name.Id) && models + given.Count > 0;
    }

    private static bool IsModelAssigned(PythonNode node, string name) => node switch
    {
        AnnAssignStatement { Target: NameExpression target } assign => target.Id == name && IsModelType(assign.Annotation),
        AssignStatement { Targets: [NameExpression target], Value: CallExpression { Func: NameExpression type } } => target.Id == name && IsModelName(type.Id),
        _ => false,
    };

    private static bool IsModelType(Expression? annotation) => annotation is NameExpression type && IsModelName(type.Id);
}
