using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Pydantic;

/// <summary>The names that pydantic removed from its top level in 2.0; importing one raises.</summary>
internal sealed class VersionOneImportRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("MODEL-012", "What is imported from pydantic is in Pydantic 2", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        foreach (var import in file.Nodes.OfType<ImportFromStatement>().Where(f => f.Level == 0))
        {
            if (import.Module is "pydantic.v1" || import.Module?.StartsWith("pydantic.v1.", StringComparison.Ordinal) == true)
                yield return Descriptor.At(import.ModuleSpan, "pydantic.v1 is Pydantic 1: its models do not go together with those of omnibase_core.");
            if (import.Module != "pydantic") continue;
            foreach (var alias in import.Names.Where(a => Gone.Contains(a.Name)))
            {
                var found = Descriptor.At(alias.NameSpan, $"Pydantic 2 has no '{alias.Name}'.{(alias.Name == "BaseSettings" ? " It is in pydantic_settings." : "")}");
                yield return alias.Name == "BaseSettings" && import.Names.Length == 1
                    ? found.WithEdits("Import it from pydantic_settings", isPreferred: true, new TextEdit(import.ModuleSpan, "pydantic_settings"))
                    : found;
            }
        }
    }


    private static readonly string[] Gone = ["BaseSettings", "ConstrainedStr", "ConstrainedInt", "ConstrainedFloat", "ConstrainedList", "PyObject", "Required", "NoneStr", "StrBytes", "Color", "PaymentCardNumber"];
}
