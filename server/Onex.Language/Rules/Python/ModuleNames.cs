using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>The names that a module binds at its top level, also inside <c>if</c>, <c>try</c>, <c>with</c> and loops there, or by <c>global</c> in a function.</summary>
internal static class ModuleNames
{
    public static IReadOnlySet<string> BoundIn(PythonModule module)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        Bind(module.Body, names);
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
                foreach (var global in f.DescendantsAndSelf().OfType<GlobalStatement>()) names.UnionWith(global.Names);
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
                foreach (var target in a.Targets) BindTargets(target, names);
                break;
            case TypeAliasStatement { Name: NameExpression n }:
                names.Add(n.Id);
                break;
            case IfStatement i:
                Bind(i.Body.Concat(i.OrElse), names);
                break;
            case TryStatement t:
                Bind(t.Body.Concat(t.Handlers.SelectMany(h => h.Body)).Concat(t.OrElse).Concat(t.FinalBody), names);
                break;
            case WithStatement w:
                foreach (var item in w.Items.Where(item => item.OptionalVars is not null)) BindTargets(item.OptionalVars!, names);
                Bind(w.Body, names);
                break;
            case ForStatement f:
                BindTargets(f.Target, names);
                Bind(f.Body.Concat(f.OrElse), names);
                break;
            case WhileStatement w:
                Bind(w.Body.Concat(w.OrElse), names);
                break;
        }
    }

    private static void Bind(IEnumerable<Statement> block, HashSet<string> names)
    {
        foreach (var statement in block) Bind(statement, names);
    }

    private static void BindTargets(Expression target, HashSet<string> names) =>
        names.UnionWith(target.DescendantsAndSelf().OfType<NameExpression>().Select(name => name.Id));
}
