using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Dialects;

/// <summary>Tells the dialects of contract files apart by what only one of them writes.</summary>
public static class DialectRecognizer
{
    private static readonly string[] CoreNodeTypes = ["compute", "effect", "reducer", "orchestrator"];

    public static DialectRecognition Recognize(YamlMapping? root)
    {
        if (root is null) return new DialectRecognition(ContractDialect.Infra, "the file holds no keys", IsCertain: false);
        if (IsHandler(root)) return new DialectRecognition(ContractDialect.Handler, "handler_id, descriptor.node_archetype, no node_type", IsCertain: true);
        List<string> infra = [.. SignsOfInfra(root)];
        List<string> core = [.. SignsOfCoreNode(root)];
        if (core.Count > infra.Count) return new DialectRecognition(ContractDialect.CoreNode, string.Join(", ", core), IsCertain: true);
        if (infra.Count > core.Count) return new DialectRecognition(ContractDialect.Infra, string.Join(", ", infra), IsCertain: true);
        var reason = infra.Count == 0 ? "nothing in it tells the dialects apart" : $"{string.Join(", ", infra)}, but {string.Join(", ", core)}";
        return new DialectRecognition(ContractDialect.Infra, reason, IsCertain: false);
    }

    private static bool IsHandler(YamlMapping root) =>
        root["handler_id"] is not null
        && root["node_type"] is null
        && root["descriptor"] is YamlMapping descriptor
        && (descriptor["node_archetype"] ?? descriptor["handler_kind"]) is not null;

    private static IEnumerable<string> SignsOfInfra(YamlMapping root)
    {
        if (Text(root["node_type"]) is { } type && type.EndsWith("_GENERIC", StringComparison.Ordinal)) yield return $"node_type {type}";
        if (root["input_model"] is YamlMapping) yield return "input_model is a map";
        if (root["output_model"] is YamlMapping) yield return "output_model is a map";
        if (root["handler_routing"] is YamlMapping routing && routing["handlers"] is not null) yield return "handler_routing.handlers";
        if (root["metadata"] is YamlMapping) yield return "metadata";
    }

    private static IEnumerable<string> SignsOfCoreNode(YamlMapping root)
    {
        if (Text(root["node_type"]) is { } type && CoreNodeTypes.Contains(type)) yield return $"node_type {type}";
        if (IsDotted(root["input_model"])) yield return "input_model is a dotted name";
        if (IsDotted(root["output_model"])) yield return "output_model is a dotted name";
        if (root["handler_routing"] is YamlMapping routing && routing["default_handler"] is not null && routing["handlers"] is null)
            yield return "handler_routing.default_handler";
        if (root["node_id"] is not null) yield return "node_id";
        if (root["descriptor"] is YamlMapping descriptor && descriptor["node_archetype"] is not null) yield return "descriptor.node_archetype";
    }

    private static bool IsDotted(YamlNode? value) => Text(value) is { } text && text.Contains('.', StringComparison.Ordinal);

    private static string? Text(YamlNode? value) => value is YamlScalar { IsText: true } scalar ? scalar.Value : null;
}
