using System.Collections.Frozen;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

/// <summary>Pydantic 2 warns of a field that hides an attribute of BaseModel, and refuses names under <c>model_</c> that are its own.</summary>
internal sealed class ShadowedAttributeRule : IPackageRule
{
    /// <summary>The public attributes of pydantic.BaseModel 2.x that are no <c>model_*</c> names.</summary>
    private static readonly FrozenSet<string> BaseModelAttributes = FrozenSet.ToFrozenSet(
        ["construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json", "update_forward_refs", "validate"],
        StringComparer.Ordinal);

    public RuleDescriptor Descriptor { get; } =
        new("MODEL-006", "A model's field hides no attribute of BaseModel", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        from field in PydanticModel.Fields(model)
        where BaseModelAttributes.Contains(field.Name.Id) || field.Name.Id.StartsWith("model_", StringComparison.Ordinal)
        select Descriptor.At(field.Name.Span, $"The field '{field.Name.Id}' of {model.Name} hides an attribute of BaseModel.");
}
