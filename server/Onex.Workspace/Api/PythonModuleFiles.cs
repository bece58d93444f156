using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>The source files of a package, by module name and all of them.</summary>
internal static class PythonModuleFiles
{
    private const int DeepestFolder = 64;

    private static readonly string[] ExtensionModules = [".so", ".pyd"];

    /// <summary>Whether there is such a module: source, stub, compiled, or a folder that Python takes for a namespace package.</summary>
    public static bool Exists(PythonPackage package, string module)
    {
        if (Find(package, module) is not null) return true;
        return Paths(package, module).Any(path => Directory.Exists(path) || IsCompiled(path));
    }

    /// <summary>The file that tells a module's names: its stub before its source, a package before a module of the same name.</summary>
    public static PythonModuleFile? Find(PythonPackage package, string module)
    {
        foreach (var path in Paths(package, module))
        {
            if (Choose(module, Path.Combine(path, "__init__"), isPackage: true) is { } found) return found;
            if (module != package.Name && Choose(module, path, isPackage: false) is { } single) return single;
        }
        return null;
    }

    /// <summary>All modules of a package, in ordinal order of their paths. Links to folders are not followed: they may lead in circles.</summary>
    public static IEnumerable<PythonModuleFile> Enumerate(PythonPackage package) =>
        package.Folders.SelectMany(folder => Enumerate(folder, package.Name, DeepestFolder));

    private static IEnumerable<PythonModuleFile> Enumerate(string folder, string module, int depth)
    {
        foreach (var file in PythonFiles.Files(folder, "*.py*").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var isStub = Path.GetExtension(file) == ".pyi";
            if ((!isStub && Path.GetExtension(file) != ".py") || !IsIdentifier(name)) continue;
            var isPackage = name == "__init__";
            yield return new PythonModuleFile(file, new ApiModuleLocation(isPackage ? module : $"{module}.{name}", isPackage, isStub));
        }
        if (depth == 0) yield break;
        foreach (var inner in PythonFiles.Folders(folder, "*").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(inner);
            if (!IsIdentifier(name) || name == "__pycache__" || new DirectoryInfo(inner).LinkTarget is not null) continue;
            foreach (var file in Enumerate(inner, $"{module}.{name}", depth - 1)) yield return file;
        }
    }

    /// <summary>Where a module would lie, without an extension. None for a name that is no dotted identifier, so no name leads out of the package.</summary>
    private static IEnumerable<string> Paths(PythonPackage package, string module)
    {
        var parts = module.Split('.');
        return parts[0] == package.Name && parts.All(IsIdentifier) ? package.Folders.Select(folder => Path.Combine([folder, .. parts[1..]])) : [];
    }

    private static PythonModuleFile? Choose(string module, string path, bool isPackage)
    {
        if (File.Exists(path + ".pyi")) return new PythonModuleFile(path + ".pyi", new ApiModuleLocation(module, isPackage, IsStub: true));
        return File.Exists(path + ".py") ? new PythonModuleFile(path + ".py", new ApiModuleLocation(module, isPackage, IsStub: false)) : null;
    }

    private static bool IsCompiled(string path) => PythonFiles
        .Files(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*")
        .Any(file => ExtensionModules.Contains(Path.GetExtension(file)));

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
