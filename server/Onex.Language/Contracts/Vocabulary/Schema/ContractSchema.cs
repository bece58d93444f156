using System.Text.Json.Nodes;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary.Schema;

/// <summary>
/// The vocabulary as JSON Schema 2020-12, for editors without this product: <c>docs/schemas/contract.schema.json</c>. It tells the dialects
/// apart by node_type and input_model, knows what is required, and is closed at the top and where all keys are known. What a schema cannot say, the rules do.
/// </summary>
public static class ContractSchema
{
    private static readonly ShapeSchema Shapes = new(
        new Dictionary<Shape, string>(ReferenceEqualityComparer.Instance) { [Notation.VersionMap] = "version", [Notation.ClassReference] = "class" });

    /// <summary>The schema as text, with LF and a line break at the end. The same every time.</summary>
    public static string Write() => ShapeSchema.Write(Root());

    private static JsonObject Root() => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = "contract.schema.json",
        ["title"] = "ONEX contract",
        ["description"] = "contract.yaml of an ONEX node: of omnibase_infra and all who follow it, of the nodes that omnibase_core ships (node_type in small letters, models as dotted names), or of a handler (handler_id without node_type).",
        ["type"] = "object",
        ["if"] = IsCoreNode(),
        ["then"] = ShapeSchema.Reference("core_node"),
        ["else"] = new JsonObject
        {
            ["if"] = IsHandler(),
            ["then"] = ShapeSchema.Reference("handler"),
            ["else"] = ShapeSchema.Reference("infra"),
        },
        ["$defs"] = new JsonObject
        {
            ["infra"] = Contract(ContractDialect.Infra),
            ["core_node"] = Contract(ContractDialect.CoreNode),
            ["handler"] = Contract(ContractDialect.Handler),
            ["version"] = Shapes.OfMap(Notation.VersionMap),
            ["class"] = Shapes.OfMap(Notation.ClassReference),
        },
    };

    private static JsonObject IsCoreNode() => new()
    {
        ["required"] = new JsonArray("node_type"),
        ["properties"] = new JsonObject
        {
            ["node_type"] = Shapes.Of(ContractVocabulary.Find(ContractDialect.CoreNode, ["node_type"])!.Shape),
            ["input_model"] = ShapeSchema.Typed("string"),
        },
    };

    private static JsonObject IsHandler() => new()
    {
        ["required"] = new JsonArray("handler_id", "descriptor"),
        ["not"] = new JsonObject { ["required"] = new JsonArray("node_type") },
    };

    private static JsonObject Contract(ContractDialect dialect)
    {
        var map = ContractVocabulary.For(dialect);
        var infra = ContractVocabulary.For(ContractDialect.Infra);
        var schema = Shapes.OfMap(map with { IsClosed = true });
        if (dialect == ContractDialect.Infra) return schema;
        foreach (var key in map.Keys.Where(k => ReferenceEquals(infra.Find(k.Name), k)))
            schema["properties"]![key.Name] = ShapeSchema.Reference($"infra/properties/{key.Name}");
        return schema;
    }
}
