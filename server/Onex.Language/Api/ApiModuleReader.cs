using System.Collections.Immutable;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Api;

/// <summary>
/// Reads the public names of a module from its syntax tree, executing nothing. Public is what stands in <c>__all__</c>, what is defined
/// here without a leading underscore, what a package imports from its own parts, what is imported under its own name
/// (<c>import X as X</c>), and what a module-level <c>__getattr__</c> gives by name. An import for type checkers only
/// (<c>if TYPE_CHECKING:</c>) is no name to import at run time, unless one of the others says so.
/// </summary>
public sealed class ApiModuleReader
{
    private readonly ApiModuleLocation location;
    private readonly Dictionary<string, ApiNameKind> definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> reexports = new(StringComparer.Ordinal);
    private readonly HashSet<string> imported = new(StringComparer.Ordinal);
    private readonly SortedSet<string> exported = new(StringComparer.Ordinal);
    private readonly List<string> starImports = [];
    private bool declaresAll;

    private ApiModuleReader(ApiModuleLocation location) => this.location = location;

    public static ApiOutline Read(ApiModuleLocation location, PythonModule module)
    {
        var reader = new ApiModuleReader(location);
        reader.ReadBlock(module.Body, isForTypeCheckers: false);
        foreach (var name in LazyNames.Find(module.Body)) reader.reexports.Add(name);
        return reader.Outline();
    }

    private ApiOutline Outline()
    {
        var names = new SortedDictionary<string, ApiNameKind>(StringComparer.Ordinal);
        foreach (var (name, kind) in definitions.Where(d => IsPublic(d.Key))) names[name] = kind;
        foreach (var name in reexports) names.TryAdd(name, ApiNameKind.Reexport);
        foreach (var name in exported) names.TryAdd(name, imported.Contains(name) ? ApiNameKind.Reexport : ApiNameKind.Declared);
        return new ApiOutline(
            [.. names.Select(name => new ApiName(name.Key, name.Value, exported.Contains(name.Key)))],
            declaresAll,
            [.. starImports]);
    }

    private bool IsPublic(string name) => !name.StartsWith('_') || exported.Contains(name);

    private void ReadBlock(ImmutableArray<Statement> block, bool isForTypeCheckers)
    {
        var pending = new Stack<(ImmutableArray<Statement> Block, bool IsForTypeCheckers)>();
        pending.Push((block, isForTypeCheckers));
        while (pending.TryPop(out var next))
        {
            foreach (var statement in next.Block)
            {
                if (!ReadStatement(statement, next.IsForTypeCheckers)) PushInner(statement, next.IsForTypeCheckers, pending);
            }
        }
    }

    /// <summary>False for a compound statement, whose blocks are read after this one.</summary>
    private bool ReadStatement(Statement statement, bool isForTypeCheckers)
    {
        switch (statement)
        {
            case ClassDef definition:
                Define(definition.Name, ApiNameKind.Class, isForTypeCheckers);
                return true;
            case FunctionDef definition:
                Define(definition.Name, ApiNameKind.Function, isForTypeCheckers);
                return true;
            case TypeAliasStatement { Name: NameExpression alias }:
                Define(alias.Id, ApiNameKind.Variable, isForTypeCheckers);
                return true;
            case AssignStatement assignment:
                foreach (var target in assignment.Targets) Assign(target, assignment.Value, isForTypeCheckers);
                return true;
            case AnnAssignStatement { Value: { } value } assignment:
                Assign(assignment.Target, value, isForTypeCheckers);
                return true;
            case AnnAssignStatement { Target: NameExpression name } when location.IsStub:
                Define(name.Id, ApiNameKind.Variable, isForTypeCheckers);
                return true;
            case AugAssignStatement { Target: NameExpression { Id: "__all__" } } more:
                exported.UnionWith(PythonLiterals.Texts(more.Value));
                return true;
            case ExprStatement { Value: CallExpression call }:
                ReadChangeOfAll(call);
                return true;
            case DeleteStatement deletion:
                foreach (var name in deletion.Targets.OfType<NameExpression>()) Forget(name.Id);
                return true;
            case ImportStatement import:
                ReadImport(import, isForTypeCheckers);
                return true;
            case ImportFromStatement import:
                ReadImportFrom(import, isForTypeCheckers);
                return true;
            default:
                return false;
        }
    }

    private static void PushInner(
        Statement statement,
        bool isForTypeCheckers,
        Stack<(ImmutableArray<Statement> Block, bool IsForTypeCheckers)> pending)
    {
        switch (statement)
        {
            case IfStatement condition:
                pending.Push((condition.Body, isForTypeCheckers || IsTypeChecking(condition.Test)));
                pending.Push((condition.OrElse, isForTypeCheckers));
                break;
            case TryStatement attempt:
                pending.Push((attempt.Body, isForTypeCheckers));
                foreach (var handler in attempt.Handlers) pending.Push((handler.Body, isForTypeCheckers));
                pending.Push((attempt.OrElse, isForTypeCheckers));
                pending.Push((attempt.FinalBody, isForTypeCheckers));
                break;
            case WithStatement with:
                pending.Push((with.Body, isForTypeCheckers));
                break;
            case ForStatement loop:
                pending.Push((loop.Body, isForTypeCheckers));
                pending.Push((loop.OrElse, isForTypeCheckers));
                break;
            case WhileStatement loop:
                pending.Push((loop.Body, isForTypeCheckers));
                pending.Push((loop.OrElse, isForTypeCheckers));
                break;
        }
    }

    private static bool IsTypeChecking(Expression test) =>
        test is NameExpression { Id: "TYPE_CHECKING" } or AttributeExpression { Attr: "TYPE_CHECKING" };

    private void Define(string name, ApiNameKind kind, bool isForTypeCheckers)
    {
        if (!isForTypeCheckers || location.IsStub) definitions.TryAdd(name, kind);
    }

    private void Forget(string name)
    {
        definitions.Remove(name);
        reexports.Remove(name);
    }

    private void Assign(Expression target, Expression value, bool isForTypeCheckers)
    {
        switch (target)
        {
            case NameExpression { Id: "__all__" }:
                declaresAll = true;
                exported.UnionWith(PythonLiterals.Texts(value));
                break;
            case NameExpression name:
                Define(name.Id, ApiNameKind.Variable, isForTypeCheckers);
                break;
            case TupleExpression tuple:
                foreach (var item in tuple.Elts.OfType<NameExpression>()) Define(item.Id, ApiNameKind.Variable, isForTypeCheckers);
                break;
        }
    }

    private void ReadChangeOfAll(CallExpression call)
    {
        if (call is not { Func: AttributeExpression { Value: NameExpression { Id: "__all__" } } method, Args: [var argument] }) return;
        switch (method.Attr)
        {
            case "append" or "extend":
                exported.UnionWith(PythonLiterals.Texts(argument));
                break;
            case "remove":
                exported.ExceptWith(PythonLiterals.Texts(argument));
                break;
        }
    }

    private void ReadImport(ImportStatement import, bool isForTypeCheckers)
    {
        foreach (var alias in import.Names)
        {
            imported.Add(alias.AsName ?? alias.Name.Split('.')[0]);
            if (alias.AsName == alias.Name && !isForTypeCheckers) reexports.Add(alias.Name);
        }
    }

    private void ReadImportFrom(ImportFromStatement import, bool isForTypeCheckers)
    {
        var source = location.Resolve(import.Level, import.Module);
        foreach (var alias in import.Names)
        {
            if (alias.Name == "*")
            {
                if (source is not null && !isForTypeCheckers) starImports.Add(source);
                continue;
            }
            var name = alias.AsName ?? alias.Name;
            imported.Add(name);
            var isOwnPart = location.IsPackage && !location.IsStub && source is not null && location.IsSamePackage(source);
            if ((isOwnPart || alias.AsName == alias.Name) && !isForTypeCheckers && !name.StartsWith('_')) reexports.Add(name);
        }
    }
}
