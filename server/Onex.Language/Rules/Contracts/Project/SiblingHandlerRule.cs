using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Projects;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>
/// handler_resolution of <c>onex compliance check</c>: <c>default_handler: file:Class</c> is the class of that file beside the contract;
/// without it there is a <c>handler.py</c>.
/// </summary>
internal sealed class SiblingHandlerRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("COMPLIANCE-002", "The default handler is a class beside the contract", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (surroundings is not { Project: { } project, Path: { } path }) yield break;
        var folder = ProjectPath.FolderOf(path);
        // A folder without any Python is no node's: its files are elsewhere.
        if (!project.Files.FilesIn(folder).Any(f => f.EndsWith(".py", StringComparison.Ordinal))) yield break;
        if (contract.Routing?.Mapping["default_handler"] is not YamlScalar { IsText: true } handler)
        {
            if (!contract.IsDamaged && !project.HasFile(ProjectPath.Join(folder, "handler.py")) && contract.Root is { Entries.IsEmpty: false } root)
                yield return Descriptor.At(contract.Routing?.Mapping.FirstKeySpan() ?? root.FirstKeySpan(), "There is neither a default_handler nor a handler.py beside the contract.");
            yield break;
        }
        if (handler.Value.Split(':') is not [var module, var name] || module.Length == 0 || name.Length == 0) yield break;
        var file = ProjectPath.Join(folder, module.Replace('.', '/')) + ".py";
        if (!project.HasFile(file))
        {
            yield return Descriptor.At(handler.ContentSpan, $"There is no {module.Replace('.', '/')}.py beside the contract.");
        }
        else if (project.ReadPython(file) is { Module.Errors.IsEmpty: true } python && !python.BoundNames.Contains(name))
        {
            var found = Descriptor.At(handler.ContentSpan, $"{module}.py has no class '{name}'.");
            yield return NearestName.Find(name, python.BoundNames) is { } near
                ? found.WithFix($"Write '{module}:{near}'", YamlEdits.ReplaceScalar(contract.Yaml, handler, $"{module}:{near}"))
                : found;
        }
    }
}
