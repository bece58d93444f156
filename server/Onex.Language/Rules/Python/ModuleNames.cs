using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>The names that a module binds at its top level, also inside <c>if</c> and <c>try</c> there.</summary>
internal static class ModuleNames
{
    public static IReadOnlySet<string> BoundIn(PythonModule module)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in module.Body) Bind(statement, names);
        return names;
    }

    private static void Bind(Statement statement, HashSet<string> names)
    {
        switch (statement)
        {
            case ClassDef c:
                names.Add(c.Name);
                break;
            case FunctionDef f:
                names.Add(f.Name);
                break;
            case ImportStatement i:
                foreach (var alias in i.Names) names.Add(alias.AsName ?? alias.Name.Split('.')[0]);
                break;
            case ImportFromStatement i:
                foreach (var alias in i.Names) names.Add(alias.AsName ?? alias.Name);
                break;
            case AnnAssignStatement { Target: NameExpression n }:
                names.Add(n.Id);
                break;
            case AssignStatement a:
                foreach (var target in a.Targets.SelectMany(t => t.DescendantsAndSelf()).OfType<NameExpression>()) names.Add(target.Id);
                break;
            case TypeAliasStatement { Name: NameExpression n }:
                names.Add(n.Id);
                break;
            case IfStatement i:
                foreach (var inner in i.Body.Concat(i.OrElse)) Bind(inner, names);
                break;
            case TryStatement t:
                foreach (var inner in t.Body.Concat(t.Handlers.SelectMany(h => h.Body)).Concat(t.OrElse).Concat(t.FinalBody)) Bind(inner, names);
                break;
        }
    }
}
