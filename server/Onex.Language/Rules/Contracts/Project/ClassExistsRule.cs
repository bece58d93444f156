using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>omnibase_infra's linter looks for the class in the imported module; here the module's text is asked.</summary>
internal sealed class ClassExistsRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("CONTRACT-011", "The classes that a contract names are in their modules", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (surroundings is not { Project: { } project, Path: { } path }) yield break;
        var folder = ProjectPath.FolderOf(path);
        foreach (var reference in ClassReference.In(contract))
        {
            if (reference.Class is not { } name) continue;
            var location = project.FindModule(folder, reference.Module.Value);
            if (project.HasName(folder, reference.Module.Value, location, name.Value) != false) continue;
            var found = Descriptor.At(name.ContentSpan, $"The module '{reference.Module.Value}' has no '{name.Value}'.");
            if (location.Kind == ModuleKind.InApi)
            {
                found = found with { Severity = DiagnosticSeverity.Warning };
                if (project.Api.ResolveSymbol(name.Value) is { } module)
                    found = found.WithFix($"Write module '{module}'", YamlEdits.ReplaceScalar(contract.Yaml, reference.Module, module), isPreferred: false);
                yield return found;
                continue;
            }
            var modules = NodeModules.Of(project, folder, location.SourceRoot!).ToList();
            if (modules.Where(m => m.File.FindClass(name.Value) is not null).ToList() is [var elsewhere])
                found = found.WithFix($"Write module '{elsewhere.Name}'", YamlEdits.ReplaceScalar(contract.Yaml, reference.Module, elsewhere.Name));
            else if (NearestName.Find(name.Value, project.ReadPython(location.File!)!.BoundNames.Where(n => char.IsAsciiLetterUpper(n[0]))) is { } near)
                found = found.WithFix($"Write '{near}'", YamlEdits.ReplaceScalar(contract.Yaml, name, near));
            yield return found;
        }
    }
}
