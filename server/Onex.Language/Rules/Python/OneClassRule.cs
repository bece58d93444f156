using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>omnibase_core's architecture check: single_model, single_enum, single_protocol per file.</summary>
internal sealed class OneClassRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-004", "A module of models/, enums/, handlers/ or protocols/ holds one public class", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (FolderConvention.For(file) is null) return [];
        return file.Module.Body.OfType<ClassDef>()
            .Where(c => !c.Name.StartsWith('_'))
            .Skip(1)
            .Select(c => Descriptor.At(c.NameSpan, $"Move the class '{c.Name}' to a module of its own."));
    }
}
