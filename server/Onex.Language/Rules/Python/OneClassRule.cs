using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>omnibase_core's architecture check: single_model, single_enum, single_protocol per file, and no mixing of them.</summary>
internal sealed class OneClassRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-004", "A module holds one model, one enum or one protocol", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.IsTest()) return [];
        return file.Module.Body.OfType<ClassDef>()
            .Where(c => !c.Name.StartsWith('_') && IsCounted(c))
            .Skip(1)
            .Select(c => Descriptor.At(c.NameSpan, $"Move the class '{c.Name}' to a module of its own."));
    }

    private static bool IsCounted(ClassDef type) => type.Bases.Any(b => DottedName.LastOf(b) is "BaseModel" or "Enum" or "StrEnum" or "IntEnum" or "IntFlag" or "Flag" or "Protocol");
}
