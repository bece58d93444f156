using System.Collections.Concurrent;
using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Projects;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>
/// All that can be imported from the folders of an environment, the standard library among it: whether there is a module, and whether a name
/// is in it where its source tells. What is made only when it runs (lazy names, import hooks, compiled modules) counts as there. Reads
/// what it is asked about, once.
/// </summary>
internal sealed class InstalledModules : IApiIndex
{
    /// <summary>A package that mentions one of these may have modules that are no files in its folder.</summary>
    private static readonly string[] Hooks = ["__path__", "sys.modules", "pkgutil", "import_hook", "meta_path"];

    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> places;
    private readonly ConcurrentDictionary<string, PythonFile?> files = new(StringComparer.Ordinal);

    public InstalledModules(PythonSearchPath searchPath) =>
        places = new Lazy<ImmutableDictionary<string, ImmutableArray<string>>>(() => FindPlaces(searchPath));

    public ImmutableArray<ApiPackage> Packages => [];

    public bool Covers(string moduleName) => places.Value.ContainsKey(TopLevel(moduleName));

    public bool HasModule(string moduleName)
    {
        if (PackageOf(moduleName) is not { } package) return false;
        if (moduleName == package.Name || PythonModuleFiles.Exists(package, moduleName)) return true;
        // Others are made when it runs, as os makes os.path.
        return Parents(moduleName).Any(parent => FileOf(package, parent) is { } file && Hooks.Any(hook => file.Module.Text.Content.Contains(hook, StringComparison.Ordinal)));
    }

    public bool HasName(string moduleName, string name)
    {
        if (!HasModule(moduleName) || PackageOf(moduleName) is not { } package) return false;
        return FileOf(package, moduleName) is not { } file || file.Binds(name) != false || HasModule($"{moduleName}.{name}");
    }

    /// <summary>Nothing is imported from here because of its name alone.</summary>
    public string? ResolveSymbol(string name) => null;

    public IEnumerable<string> NamesOf(string moduleName) =>
        PackageOf(moduleName) is { } package && FileOf(package, moduleName) is { } file ? file.PublicNames.Order(StringComparer.Ordinal) : [];

    public IEnumerable<string> PartsOf(string packageName) =>
        PackageOf(packageName) is { } package ? PythonModuleFiles.PartsOf(package, packageName) : [];

    private PythonFile? FileOf(PythonPackage package, string module) => files.GetOrAdd(module, _ =>
    {
        var single = package.Folders.FirstOrDefault(place => place.EndsWith(".py", StringComparison.Ordinal));
        var path = module == package.Name && single is not null ? single : PythonModuleFiles.Find(package, module)?.Path;
        if (path is null || !path.EndsWith(".py", StringComparison.Ordinal) || PythonFiles.ReadText(path) is not { } text) return null;
        return new PythonFile(path, module, PythonParser.Parse(new SourceText(text)));
    });

    private PythonPackage? PackageOf(string module) =>
        places.Value.TryGetValue(TopLevel(module), out var found) ? new PythonPackage(TopLevel(module), "", found) : null;

    private static string TopLevel(string module) => module.Split('.', 2)[0];

    private static IEnumerable<string> Parents(string module)
    {
        for (var end = module.LastIndexOf('.'); end > 0; end = module.LastIndexOf('.', end - 1)) yield return module[..end];
    }

    /// <summary>The folder or file of each top-level module; several folders where it is a namespace package.</summary>
    private static ImmutableDictionary<string, ImmutableArray<string>> FindPlaces(PythonSearchPath searchPath)
    {
        var found = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        IEnumerable<string> folders = searchPath.Library is { } library ? [library, Path.Combine(library, "lib-dynload"), .. searchPath.Folders] : searchPath.Folders;
        foreach (var entry in folders.SelectMany(folder => PythonFiles.Entries(new DirectoryInfo(folder))))
        {
            var isFolder = Directory.Exists(entry.FullName);
            if (!isFolder && entry.Extension is not (".py" or ".pyi" or ".so" or ".pyd")) continue;
            var name = isFolder ? entry.Name : entry.Name.Split('.', 2)[0];
            var before = found.GetValueOrDefault(name, []);
            // The first regular package or file counts alone; only folders without __init__ add up.
            if (before.IsEmpty || (isFolder && before.All(IsNamespace))) found[name] = before.Add(entry.FullName);
        }
        foreach (var (name, source) in searchPath.EditablePackages)
        {
            if (!found.ContainsKey(name)) found[name] = [source];
        }
        return found.ToImmutable();
    }

    private static bool IsNamespace(string place) => Directory.Exists(place) && !File.Exists(Path.Combine(place, "__init__.py"));
}
