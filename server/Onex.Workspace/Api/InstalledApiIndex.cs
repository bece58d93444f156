using System.Collections.Concurrent;
using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>
/// The index of a package that is installed, read from its source as it is asked: a question about a name reads the one module in
/// question, once. Where to look for a symbol is taken from a guide, an index of the same package in another version, since reading
/// thousands of modules for it would take seconds.
/// </summary>
public sealed class InstalledApiIndex : IApiIndex
{
    private readonly PythonPackage package;
    private readonly Func<string, IEnumerable<string>> candidateModules;
    private readonly Lazy<IApiIndex> whole;
    private readonly ConcurrentDictionary<string, ApiOutline?> outlines = new(StringComparer.Ordinal);

    /// <param name="candidateModules">The modules that may have a symbol, the best first.</param>
    /// <param name="whole">All of the package, for symbols that none of them has.</param>
    public InstalledApiIndex(PythonPackage package, Func<string, IEnumerable<string>> candidateModules, Lazy<IApiIndex> whole)
    {
        this.whole = whole;
        this.package = package;
        this.candidateModules = candidateModules;
        Packages = [new ApiPackage(package.Name, package.Version, package.Folders[^1])];
    }

    public ImmutableArray<ApiPackage> Packages { get; }

    public bool Covers(string moduleName) =>
        moduleName == package.Name || moduleName.StartsWith(package.Name + ".", StringComparison.Ordinal);

    public bool HasModule(string moduleName) => Covers(moduleName) && PythonModuleFiles.Exists(package, moduleName);

    public bool HasName(string moduleName, string name)
    {
        if (!Covers(moduleName)) return false;
        if (OutlineOf(moduleName) is { } outline && ApiNames.Of(outline, OutlineOf).Any(found => found.Name == name)) return true;
        return HasModule($"{moduleName}.{name}");
    }

    public string? ResolveSymbol(string name)
    {
        if (ApiPreference.PinnedModule(name) is { } pinned && HasName(pinned, name)) return pinned;
        return candidateModules(name).FirstOrDefault(module => HasName(module, name)) ?? whole.Value.ResolveSymbol(name);
    }

    public IEnumerable<string> NamesOf(string moduleName) =>
        OutlineOf(moduleName) is { } outline ? ApiNames.Of(outline, OutlineOf).Select(name => name.Name) : [];

    public IEnumerable<string> PartsOf(string packageName) => Covers(packageName) ? PythonModuleFiles.PartsOf(package, packageName) : [];

    private ApiOutline? OutlineOf(string module) => Covers(module) ? outlines.GetOrAdd(module, Read) : null;

    private ApiOutline? Read(string module)
    {
        if (PythonModuleFiles.Find(package, module) is not { } file || PythonFiles.ReadText(file.Path) is not { } text) return null;
        return ApiModuleReader.Read(file.Location, PythonParser.Parse(new SourceText(text)));
    }
}
