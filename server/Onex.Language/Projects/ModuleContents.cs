using Onex.Language.Python.Syntax;
using Onex.Language.Rules;

namespace Onex.Language.Projects;

/// <summary>What can be imported from a module, as far as its text tells.</summary>
public static class ModuleContents
{
    /// <summary>Whether <c>from module import name</c> works; null where the text does not tell.</summary>
    /// <param name="folder">The contract's folder.</param>
    public static bool? HasName(this ContractProject project, string folder, string module, ModuleLocation location, string name)
    {
        if (location.Kind == ModuleKind.InApi) return project.Api.HasName(module, name);
        if (location.Kind != ModuleKind.InProject || location.File is not { } path || project.ReadPython(path) is not { } file) return null;
        if (file.Binds(name) is not false and var known) return known;
        return project.FindModule(folder, $"{module}.{name}").Kind switch
        {
            ModuleKind.InProject => true,
            ModuleKind.Unknown => path.EndsWith("/__init__.py", StringComparison.Ordinal) ? null : false,
            _ => false,
        };
    }

    /// <summary>Whether a module's own text binds a name at its top level; null where it may have more names than those that it binds one by one.</summary>
    public static bool? Binds(this PythonFile file, string name)
    {
        if (file.BoundNames.Contains(name)) return true;
        return !file.Module.Errors.IsEmpty || IsOpen(file) ? null : false;
    }

    /// <summary>A class that a module defines itself at its top level; null where it has none of that name.</summary>
    public static ClassDef? FindClass(this PythonFile file, string name) => file.Module.Body.OfType<ClassDef>().FirstOrDefault(c => c.Name == name);

    /// <summary>It may have more names than those that it binds one by one.</summary>
    private static bool IsOpen(PythonFile file) => file.Nodes.Any(node => node
        is ImportFromStatement { Names: [{ Name: "*" }] }
        or FunctionDef { Name: "__getattr__" }
        or CallExpression { Func: NameExpression { Id: "globals" or "setattr" or "exec" or "vars" or "locals" } });
}
