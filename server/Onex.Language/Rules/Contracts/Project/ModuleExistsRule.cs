using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// omnibase_infra's linter imports the modules that a contract names. Nothing is imported here: a module is missing where its package is in
/// the project, or covered by the API index, and has no such module.
/// </summary>
internal sealed class ModuleExistsRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CONTRACT-005", "The modules that a contract names exist", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (surroundings is not { Project: { } project, Path: { } path }) yield break;
        var folder = ProjectPath.FolderOf(path);
        foreach (var reference in ClassReference.In(contract))
        {
            var location = project.FindModule(folder, reference.Module.Value);
            if (!location.IsMissing) continue;
            var found = Descriptor.At(reference.Module.ContentSpan, $"There is no module '{reference.Module.Value}'.");
            if (location.Kind == ModuleKind.MissingInApi)
            {
                // The installed version may differ from the one that the contract is written for.
                yield return found with { Severity = DiagnosticSeverity.Warning, Message = $"{found.Message[..^1]} in {PackageOf(project, reference.Module.Value)}." };
                continue;
            }
            if (Meant(project, folder, reference, location) is { } meant)
                found = found.WithFix($"Write '{meant}'", YamlEdits.ReplaceScalar(contract.Yaml, reference.Module, meant));
            yield return MissingClassFile.Make(contract, project, folder, reference, location) is { } files
                ? found with { Fixes = found.Fixes.Add(new CodeFix($"Create {reference.Class!.Value}", IsPreferred: false, []) { NewFiles = files }) }
                : found;
        }
    }

    private static string PackageOf(ContractProject project, string module)
    {
        var package = project.Api.Packages.First(p => p.Name == module.Split('.')[0]);
        return $"{package.Name} {package.Version}".TrimEnd();
    }

    /// <summary>The module of the node that has the class, or the one whose name is nearest.</summary>
    private static string? Meant(ContractProject project, string folder, ClassReference reference, ModuleLocation location)
    {
        var modules = NodeModules.Of(project, folder, location.SourceRoot!).ToList();
        if (reference.Class is { } name && modules.Where(m => m.File.FindClass(name.Value) is not null).ToList() is [var only]) return only.Name;
        return NearestName.Find(reference.Module.Value, modules.Select(m => m.Name)) is { } near && (reference.Class is null || HasClass(near)) ? near : null;

        bool HasClass(string module) => project.HasName(folder, module, project.FindModule(folder, module), reference.Class!.Value) != false;
    }
}
