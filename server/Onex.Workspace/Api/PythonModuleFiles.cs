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

    /// <summary>The module that a path in the package is; null for a path that is none. The file need not be there.</summary>
    public static PythonModuleFile? At(PythonPackage package, string path)
    {
        if (package.Folders.FirstOrDefault(at => path.StartsWith(at + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is not { } folder || !IsSource(path)) return null;
        var parts = Path.ChangeExtension(path[(folder.Length + 1)..], null)!.Split(Path.DirectorySeparatorChar);
        if (!parts.All(IsIdentifier)) return null;
        var isPackage = parts[^1] == "__init__";
        var name = string.Join('.', [package.Name, .. isPackage ? parts[..^1] : parts]);
        return new PythonModuleFile(path, new ApiModuleLocation(name, isPackage, Path.GetExtension(path) == ".pyi"), new FileInfo(path));
    }

    /// <summary>The modules directly below a package, in ordinal order.</summary>
    public static IEnumerable<string> PartsOf(PythonPackage package, string name) => Paths(package, name)
        .SelectMany(folder => PythonFiles.Folders(folder, "*").Select(Path.GetFileName).Concat(PythonFiles.Files(folder, "*.py*").Where(IsSource).Select(Path.GetFileNameWithoutExtension)))
        .Where(part => IsIdentifier(part!) && part is not ("__init__" or "__pycache__"))
        .Select(part => $"{name}.{part}")
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal);

    /// <summary>All modules of a package, in ordinal order of their paths. Links to folders are not followed: they may lead in circles.</summary>
    public static IEnumerable<PythonModuleFile> Enumerate(PythonPackage package) =>
        package.Folders.SelectMany(folder => Enumerate(new DirectoryInfo(folder), package.Name, DeepestFolder));

    private static IEnumerable<PythonModuleFile> Enumerate(DirectoryInfo folder, string module, int depth)
    {
        var entries = PythonFiles.Entries(folder);
        foreach (var file in entries.OfType<FileInfo>().Where(file => IsSource(file.Name)))
        {
            var name = Path.GetFileNameWithoutExtension(file.Name);
            if (!IsIdentifier(name)) continue;
            var isPackage = name == "__init__";
            yield return new PythonModuleFile(file.FullName, new ApiModuleLocation(isPackage ? module : $"{module}.{name}", isPackage, file.Extension == ".pyi"), file);
        }
        if (depth == 0) yield break;
        foreach (var inner in entries.OfType<DirectoryInfo>())
        {
            if (!IsIdentifier(inner.Name) || inner.Name == "__pycache__" || inner.Attributes.HasFlag(FileAttributes.ReparsePoint)) continue;
            foreach (var file in Enumerate(inner, $"{module}.{inner.Name}", depth - 1)) yield return file;
        }
    }

    private static bool IsSource(string path) => Path.GetExtension(path) is ".py" or ".pyi";

    /// <summary>Where a module would lie, without an extension. None for a name that is no dotted identifier, so no name leads out of the package.</summary>
    private static IEnumerable<string> Paths(PythonPackage package, string module)
    {
        var parts = module.Split('.');
        return parts[0] == package.Name && parts.All(IsIdentifier) ? package.Folders.Select(folder => Path.Combine([folder, .. parts[1..]])) : [];
    }

    private static PythonModuleFile? Choose(string module, string path, bool isPackage)
    {
        if (File.Exists(path + ".pyi")) return new PythonModuleFile(path + ".pyi", new ApiModuleLocation(module, isPackage, IsStub: true), new FileInfo(path + ".pyi"));
        return File.Exists(path + ".py") ? new PythonModuleFile(path + ".py", new ApiModuleLocation(module, isPackage, IsStub: false), new FileInfo(path + ".py")) : null;
    }

    private static bool IsCompiled(string path) => PythonFiles
        .Files(Path.GetDirectoryName(path)!, Path.GetFileName(path) + ".*")
        .Any(file => ExtensionModules.Contains(Path.GetExtension(file)));

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
