using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Fields that the models of all nodes have.</summary>
internal static class CommonProperties
{
    public static PropertyDefinition Operation(NodeNaming naming, string description) => new(
        "operation",
        new PropertyType("enum", false, null, null, naming.OperationEnum, naming.Spec.Operations),
        description,
        true,
        null,
        "",
        []);

    /// <summary>A request makes one where it is given none; a result has the one of its request.</summary>
    public static PropertyDefinition CorrelationId(bool hasDefault) => new(
        "correlation_id",
        new PropertyType("uuid"),
        hasDefault ? "Follows the request through all systems." : "The request's own.",
        !hasDefault,
        null,
        hasDefault ? "uuid4" : "",
        []);

    /// <summary>
    /// Data that the prompt names, which may be missing. The name of data that Python keeps for itself was mended in the spec; the contract
    /// carries the real one.
    /// </summary>
    public static PropertyDefinition Optional(SpecField field)
    {
        var real = field.Name.TrimEnd('_');
        var name = real.Length < field.Name.Length && PythonNames.ToFieldName(real) == field.Name ? real : field.Name;
        return new PropertyDefinition(name, FieldTypes.Parse(field.Type) with { Nullable = true }, $"The {name.Replace('_', ' ')}.", false, null, "", []);
    }
}
