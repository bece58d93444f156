using Onex.Generation.Naming;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Fields that the models of all nodes have, and fields of the kinds that most have.</summary>
internal static class CommonProperties
{
    private const string OperationName = "operation";

    private const string CorrelationIdName = "correlation_id";

    /// <summary>Whether the requests and results of all nodes have a field of this name.</summary>
    public static bool IsCommon(string name) => name is OperationName or CorrelationIdName;

    public static PropertyDefinition Operation(NodeNaming naming, string description) =>
        Required(OperationName, PropertyType.EnumOf(naming.OperationEnum, naming.Spec.Operations), description);

    /// <summary>A request makes one where it is given none; a result has the one of its request.</summary>
    public static PropertyDefinition CorrelationId(bool hasDefault) => hasDefault
        ? Made(CorrelationIdName, PropertyType.Uuid, "Follows the request through all systems.", "uuid4")
        : Required(CorrelationIdName, PropertyType.Uuid, "The request's own.");

    public static PropertyDefinition Required(string name, PropertyType type, string description) => new(name, type, description, true, null, "", []);

    /// <summary>A field that may be left out, and is null then.</summary>
    public static PropertyDefinition Optional(string name, PropertyType type, string description) => new(name, type with { Nullable = true }, description, false, null, "", []);

    /// <summary>A field with a value where it is left out.</summary>
    public static PropertyDefinition Preset(string name, PropertyType type, string description, ContractLiteral value) => new(name, type, description, false, value, "", []);

    /// <summary>A list that is empty where it is left out.</summary>
    public static PropertyDefinition List(string name, PropertyType items, string description) => Made(name, PropertyType.ListOf(items), description, "list");

    /// <summary>A mapping that is empty where it is left out.</summary>
    public static PropertyDefinition Map(string name, PropertyType values, string description) => Made(name, PropertyType.MapOf(values), description, "dict");

    /// <summary>
    /// Data that the prompt names, which may be missing. The name of data that Python keeps for itself was mended in the spec; the contract
    /// carries the real one.
    /// </summary>
    public static PropertyDefinition Optional(SpecField field)
    {
        var real = field.Name.TrimEnd('_');
        var name = real.Length < field.Name.Length && PythonNames.ToFieldName(real) == field.Name ? real : field.Name;
        return Optional(name, FieldTypes.Parse(field.Type), $"The {name.Replace('_', ' ')}.");
    }

    private static PropertyDefinition Made(string name, PropertyType type, string description, string factory) => new(name, type, description, false, null, factory, []);
}
