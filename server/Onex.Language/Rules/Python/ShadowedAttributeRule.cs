using System.Collections.Frozen;
using Onex.Language.Diagnostics;

namespace Onex.Language.Rules.Python;

/// <summary>Pydantic 2 warns of a field that hides an attribute of BaseModel, and refuses names that begin as methods of its own do.</summary>
internal sealed class ShadowedAttributeRule : IPackageRule
{
    /// <summary>The public attributes of pydantic.BaseModel 2.x.</summary>
    private static readonly FrozenSet<string> BaseModelAttributes = FrozenSet.ToFrozenSet(
        ["construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema", "schema_json", "update_forward_refs", "validate", "model_computed_fields", "model_construct", "model_copy", "model_extra", "model_fields", "model_fields_set", "model_json_schema", "model_parametrized_name", "model_post_init", "model_rebuild"],
        StringComparer.Ordinal);

    /// <summary>Pydantic's protected_namespaces, as they are since 2.10.</summary>
    private static readonly string[] Protected = ["model_validate", "model_dump"];

    public RuleDescriptor Descriptor { get; } =
        new("MODEL-006", "A model's field hides no attribute of BaseModel", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        from field in PydanticModel.Fields(model)
        where BaseModelAttributes.Contains(field.Name.Id) || Protected.Any(p => field.Name.Id.StartsWith(p, StringComparison.Ordinal))
        select Descriptor.At(field.Name.Span, $"The field '{field.Name.Id}' of {model.Name} hides an attribute of BaseModel.");
}
