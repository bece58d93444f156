using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>omnibase_infra's naming check: models, enums and protocols say what they are, and a module named for a handler holds one.</summary>
internal sealed class ClassNameRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("NAMING-003", "A class is named after what it is: Model… in model_*.py, Handler… in handler_*.py", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (FolderConvention.For(file)?.ClassPrefixOf(file) is not { } prefix) yield break;
        var types = file.Module.Body.OfType<ClassDef>().Where(c => !c.Name.StartsWith('_')).ToList();
        var isHeld = types.Any(c => FolderConvention.IsNamed(c.Name, prefix));
        foreach (var type in types)
        {
            var wanted = PrefixOf(type) ?? (isHeld ? "" : prefix);
            if (FolderConvention.IsNamed(type.Name, wanted)) continue;
            yield return Descriptor.At(type.NameSpan, $"The class '{type.Name}' must be named {wanted}<Name>, in PascalCase.");
        }
    }

    /// <summary>As the class's base says; null for a class that may be anything.</summary>
    private static string? PrefixOf(ClassDef type) => type.Bases.Select(DottedName.LastOf).Select(b => b switch
    {
        "BaseModel" => "Model",
        "Enum" or "StrEnum" or "IntEnum" => "Enum",
        "Protocol" => "Protocol",
        _ => null,
    }).FirstOrDefault(p => p is not null);
}
