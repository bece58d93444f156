using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

internal sealed class ImportedNameExistsRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("IMPORT-002", "A module has the name that is imported from it", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var import in file.Imports)
        {
            var source = ImportSources.Find(import.Module, surroundings);
            foreach (var alias in import.Names.Where(a => a.Name != "*"))
            {
                var exists = source switch
                {
                    ImportSource.Package => surroundings.FindModule($"{import.Module}.{alias.Name}") is not null
                        || surroundings.FindModule(import.Module)!.BoundNames.Contains(alias.Name),
                    ImportSource.Index => surroundings.Api.HasName(import.Module, alias.Name)
                        || surroundings.Api.HasModule($"{import.Module}.{alias.Name}"),
                    _ => true,
                };
                if (!exists) yield return Descriptor.At(alias.NameSpan, $"The module '{import.Module}' has no name '{alias.Name}'.");
            }
        }
    }
}
