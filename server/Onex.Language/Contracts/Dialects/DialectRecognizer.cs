using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Dialects;

/// <summary>
/// Tells the dialects of contract files apart by what only one of them writes. Signs are weighed against each other, so that one mistake in a
/// file, such as a lower-case node type in a contract of the infra dialect, does not make it another file.
/// </summary>
public static class DialectRecognizer
{
    /// <summary>One sign alone may be the mistake.</summary>
    private const int EnoughForCoreNode = 3;

    public static DialectRecognition Recognize(YamlMapping? root)
    {
        if (root is null) return new DialectRecognition(ContractDialect.Infra, "the file holds no keys", IsCertain: false);
        List<DialectSign> infra = [.. SignsOfInfra(root)];
        List<DialectSign> handler = [.. SignsOfHandler(root)];
        if (handler.Count >= 2 && Weigh(handler) > Weigh(infra)) return Found(ContractDialect.Handler, [.. handler, new DialectSign("no node_type", 0)]);
        List<DialectSign> core = [.. SignsOfCoreNode(root)];
        if (Weigh(core) > Weigh(infra) && Weigh(core) >= EnoughForCoreNode) return Found(ContractDialect.CoreNode, core);
        if (Weigh(infra) > Weigh(core)) return Found(ContractDialect.Infra, infra);
        return new DialectRecognition(ContractDialect.Infra, Describe(infra, core), IsCertain: false);
    }

    private static IEnumerable<DialectSign> SignsOfInfra(YamlMapping root)
    {
        if (root["node_type"].AsText() is { } type && NodeTypes.Generic.Contains(type)) yield return new DialectSign($"node_type {type}", 2);
        if (root["input_model"] is YamlMapping) yield return new DialectSign("input_model is a map", 1);
        if (root["output_model"] is YamlMapping) yield return new DialectSign("output_model is a map", 1);
        if (root["handler_routing"] is YamlMapping routing && routing["handlers"] is not null) yield return new DialectSign("handler_routing.handlers", 2);
        if (root["metadata"] is YamlMapping) yield return new DialectSign("metadata", 1);
    }

    private static IEnumerable<DialectSign> SignsOfCoreNode(YamlMapping root)
    {
        if ((root["node_type"] ?? root["node_kind"]).AsText() is { } type && NodeTypes.Kinds.Contains(type)) yield return new DialectSign($"node_type {type}", 2);
        if (root["handler_routing"] is YamlMapping routing && routing["default_handler"] is not null && routing["handlers"] is null)
            yield return new DialectSign("handler_routing.default_handler", 2);
        foreach (var model in DottedModels(root)) yield return model;
        if (root.Find("node_id") is not null) yield return new DialectSign("node_id", 1);
        if (root.Find("handler_id") is not null) yield return new DialectSign("handler_id", 1);
        if (HasArchetype(root)) yield return new DialectSign("descriptor.node_archetype", 1);
        if (root.Find("capability_inputs") is not null) yield return new DialectSign("capability_inputs", 1);
        if (root.Find("capability_outputs") is not null) yield return new DialectSign("capability_outputs", 1);
    }

    /// <summary>A handler's contract names no node: neither its type nor its id nor its version.</summary>
    private static IEnumerable<DialectSign> SignsOfHandler(YamlMapping root)
    {
        if (root.Find("node_type") is not null || root.Find("node_kind") is not null || root.Find("node_id") is not null || root.Find("node_version") is not null) yield break;
        if (root.Find("handler_id") is not null) yield return new DialectSign("handler_id", 2);
        if (HasArchetype(root)) yield return new DialectSign("descriptor.node_archetype", 1);
        foreach (var model in DottedModels(root)) yield return model;
    }

    private static IEnumerable<DialectSign> DottedModels(YamlMapping root)
    {
        if (IsDotted(root["input_model"])) yield return new DialectSign("input_model is a dotted name", 1);
        if (IsDotted(root["output_model"])) yield return new DialectSign("output_model is a dotted name", 1);
    }

    private static bool HasArchetype(YamlMapping root) =>
        root["descriptor"] is YamlMapping descriptor && (descriptor["node_archetype"] ?? descriptor["handler_kind"]) is not null;

    private static int Weigh(IEnumerable<DialectSign> signs) => signs.Sum(sign => sign.Weight);

    private static DialectRecognition Found(ContractDialect dialect, List<DialectSign> signs) => new(dialect, Join(signs), IsCertain: true);

    private static string Describe(List<DialectSign> infra, List<DialectSign> core) => (infra, core) switch
    {
        ([], []) => "nothing in it tells the kinds of contracts apart",
        ([], _) => $"{Join(core)} alone is not enough for another kind",
        _ => $"{Join(infra)}, but {Join(core)}",
    };

    private static string Join(IEnumerable<DialectSign> signs) => string.Join(", ", signs.Select(sign => sign.Description));

    private static bool IsDotted(YamlNode? value) => value.AsText() is { } text && text.Contains('.', StringComparison.Ordinal);
}
