using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Imports;

/// <summary>
/// Resolves the imports of a file against the node and its project, the standard library of the target version, the ONEX libraries and
/// whatever else is installed. It says that something is missing only where all that could have it is known.
/// </summary>
internal static class ImportFindings
{
    /// <summary>What omnibase_core itself requires, and pytest for a package's own tests: there wherever a node can run.</summary>
    private static readonly string[] Required = ["pydantic", "pydantic_core", "yaml", "pytest"];

    public static IEnumerable<ImportFinding> In(PythonFile file, INodeSurroundings surroundings)
    {
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var import in file.Imports.Where(import => !import.IsConditional))
        {
            if (import.Level == 0 && NotInstalled(import, surroundings.Api) is { } finding)
            {
                // One line for each library says it all.
                if (missing.Add(import.TopLevel)) yield return finding;
                if (!surroundings.Api.Covers(import.Module)) continue;
            }
            foreach (var found in Resolve(import, file, surroundings)) yield return found;
        }

        ImportFinding? NotInstalled(ImportTarget import, IApiIndex api)
        {
            if (api.Python is not { IsChosen: true } python || StandardLibrary.Contains(import.TopLevel, minor: null) == true) return null;
            var known = api.Packages.FirstOrDefault(package => package.Name == import.TopLevel);
            if (known is { Origin: not BundledApiIndex.Origin } || (known is null && api.Covers(import.TopLevel))) return null;
            if (surroundings.Locate(import.TopLevel).Kind is ModuleKind.InProject or ModuleKind.MissingInProject) return null;
            var instead = known is null ? "" : $" It is checked against what is known of {known.Version}.";
            return new ImportFinding(ImportFault.NotInstalled, import.Span, $"'{import.TopLevel}' is not installed in {python.Description}.{instead}", []);
        }
    }

    private static IEnumerable<ImportFinding> Resolve(ImportTarget import, PythonFile file, INodeSurroundings surroundings)
    {
        var module = import.Module;
        if (import.Level > 0)
        {
            var own = new ApiModuleLocation(surroundings.ModuleNameOf(file), file.FileName == "__init__.py", IsStub: false);
            if (own.Resolve(import.Level, module.Length == 0 ? null : module) is not { } absolute)
                return [new ImportFinding(ImportFault.BeyondPackage, import.Span, $"The {import.Level} dots lead out of the package: '{own.Name}' has no {(own.IsPackage ? "package" : "module")} that far up.", [])];
            module = absolute;
        }
        var isStandard = import.Level == 0 && StandardLibrary.Contains(import.TopLevel, surroundings.Api.Python?.Minor) == true;
        if (isStandard && !surroundings.Api.Covers(module)) return [];
        // A folder of the project that is called as a module of the standard library is another one, wherever the search begins.
        var location = isStandard
            ? new ModuleLocation(surroundings.Api.HasModule(module) ? ModuleKind.InApi : ModuleKind.MissingInApi, null, null)
            : surroundings.Locate(module);
        return location.Kind switch
        {
            ModuleKind.InProject or ModuleKind.InApi => MissingNames(import, module, location, file, surroundings),
            ModuleKind.MissingInApi => [Missing(import, module, file, surroundings.Api)],
            ModuleKind.MissingInProject => import.Level == 0 && Required.Contains(import.TopLevel) ? [] : [Missing(import, module, file, surroundings.Api)],
            _ => GoneFromStandardLibrary(import, surroundings.Api),
        };
    }

    private static IEnumerable<ImportFinding> GoneFromStandardLibrary(ImportTarget import, IApiIndex api)
    {
        if (import.Level > 0 || api.Python is not { Version: not null } python || StandardLibrary.Contains(import.TopLevel, python.Minor) != false) return [];
        return [new ImportFinding(ImportFault.UnknownModule, import.Span, $"The standard library of Python {python.Version} has no module '{import.TopLevel}'.", [])];
    }

    /// <summary>Names that a module lacks which is there.</summary>
    private static IEnumerable<ImportFinding> MissingNames(ImportTarget import, string module, ModuleLocation location, PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var alias in import.Names.Where(alias => alias.Name != "*"))
        {
            if (surroundings.HasName(module, location, alias.Name) is not false) continue;
            yield return Past(import, module, alias, file, surroundings.Api)
                ?? Elsewhere(import, module, [alias], alias.NameSpan, file, surroundings.Api)
                ?? NoSuchName(module, alias, surroundings.Api);
        }
    }

    private static ImportFinding Missing(ImportTarget import, string module, PythonFile file, IApiIndex api)
    {
        var names = import.Names.Where(alias => alias.Name != "*").ToList();
        return names.Select(alias => Past(import, module, alias, file, api)).FirstOrDefault(past => past is not null)
            ?? Elsewhere(import, module, names, import.Span, file, api)
            ?? PastModule(import, module)
            ?? NoSuchModule(import, module, api);
    }

    /// <summary>A single name that an earlier version had in the module.</summary>
    private static ImportFinding? Past(ImportTarget import, string module, ImportAlias alias, PythonFile file, IApiIndex api)
    {
        if (ApiHistory.FindName(module, alias.Name) is not { } past) return null;
        var name = past.NewName ?? alias.Name;
        var home = api.ResolveSymbol(name);
        var now = (home, past.NewName) switch
        {
            (null, _) => "It has no successor of that name.",
            (_, null) => $"It is in '{home}' now.",
            _ => $"It is '{past.NewName}' in '{home}' now.",
        };
        var message = $"'{module}' had '{alias.Name}' {past.When}{VersionOf(module, api)}. {now}";
        var fixes = home is null ? [] : ImportFixes.Move(import, [(alias, home, name)], isPreferred: past.NewName is null, file.Module.Text);
        return new ImportFinding(ImportFault.Removed, alias.NameSpan, message, fixes);
    }

    private static ImportFinding? PastModule(ImportTarget import, string module) => ApiHistory.FindModule(module) is { } past
        ? new ImportFinding(ImportFault.Removed, import.Span, $"The module '{module}' was there {past.When}.", [])
        : null;

    /// <summary>Names that other modules have.</summary>
    private static ImportFinding? Elsewhere(ImportTarget import, string module, List<ImportAlias> names, TextSpan span, PythonFile file, IApiIndex api)
    {
        var homes = names.Select(alias => (Alias: alias, Home: api.ResolveSymbol(alias.Name))).ToList();
        if (homes.Count == 0 || homes.Any(home => home.Home is null)) return null;
        var modules = homes.Select(home => home.Home!).Distinct(StringComparer.Ordinal).ToList();
        var isSameLibrary = modules.TrueForAll(home => home.Split('.', 2)[0] == module.Split('.', 2)[0]);
        var what = names.Count == 1 ? $"There is no '{names[0].Name}' in '{module}'." : $"There is no module '{module}'.";
        var fixes = ImportFixes.Move(import, homes.ConvertAll(home => (home.Alias, home.Home!, home.Alias.Name)), isSameLibrary, file.Module.Text);
        return new ImportFinding(ImportFault.WrongModule, span, $"{what} Did you mean '{string.Join("', '", modules)}'?", fixes);
    }

    private static ImportFinding NoSuchName(string module, ImportAlias alias, IApiIndex api)
    {
        var meant = NearestName.Find(alias.Name, api.NamesOf(module).Concat(api.PartsOf(module).Select(part => part[(module.Length + 1)..])));
        ImmutableArray<CodeFix> fixes = meant is null ? [] : [new CodeFix($"Import {meant}", false, [new TextEdit(alias.NameSpan, meant)])];
        return new ImportFinding(ImportFault.UnknownName, alias.NameSpan, $"The module '{module}' has no name '{alias.Name}'.{Question(meant)}", fixes);
    }

    private static ImportFinding NoSuchModule(ImportTarget import, string module, IApiIndex api)
    {
        var known = module;
        while (known.LastIndexOf('.') is > 0 and var dot && !api.HasModule(known)) known = known[..dot];
        var wrong = known == module ? module : module[..(module.IndexOf('.', known.Length + 1) is > 0 and var next ? next : module.Length)];
        var meant = NearestName.Find(wrong, api.PartsOf(known)) is { } near ? near + module[wrong.Length..] : null;
        if (meant is null || !api.HasModule(meant)) return new ImportFinding(ImportFault.UnknownModule, import.Span, $"There is no module '{module}'.", []);
        ImmutableArray<CodeFix> fixes = import.Level > 0 ? [] : [new CodeFix($"Import from {meant}", false, [new TextEdit(import.Span, meant)])];
        return new ImportFinding(ImportFault.UnknownModule, import.Span, $"There is no module '{module}'.{Question(meant)}", fixes);
    }

    private static string Question(string? meant) => meant is null ? "" : $" Did you mean '{meant}'?";

    private static string VersionOf(string module, IApiIndex api) =>
        api.Packages.FirstOrDefault(package => package.Name == module.Split('.', 2)[0]) is { Version.Length: > 0 } package ? $"; this is {package.Name} {package.Version}" : "";
}
