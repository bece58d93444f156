using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Naming;
using Onex.Language.Python;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>What to write where a field is missing, taken from the rest of the contract and its folder.</summary>
internal sealed class MissingContent(ContractDocument contract, IContractSurroundings surroundings)
{
    /// <summary>The order in which most real contracts have them.</summary>
    private static readonly string[] Order =
    [
        "node_id", "name", "contract_name", "node_name", "contract_version", "node_version", "node_type", "type", "description", "input_model", "output_model",
        "major", "minor", "patch", "module", "class_name",
    ];

    private readonly NodeIdentity? node = NodeIdentity.Of(contract, surroundings);

    /// <summary>Writes the field into the mapping that lacks it; null where nothing sensible can be written.</summary>
    public CodeFix? Insert(YamlMapping mapping, string path, string field)
    {
        // The old name of the field is another finding, whose fix renames it.
        if (path + field == "contract_version" && mapping.Find("version") is not null) return null;
        if (ValueOf(mapping, path, field) is not { } value) return null;
        string[] lines = value is [var single] ? [$"{field}: {single}"] : [$"{field}:", .. value.Select(line => "  " + line)];
        return Fixes.Make($"Add '{path}{field}'", YamlEdits.InsertEntry(contract.Yaml, mapping, Predecessor(mapping, field), lines));
    }

    /// <summary>Writes a value behind a key that has none; null where nothing sensible can be written.</summary>
    public CodeFix? Fill(YamlMapping mapping, string path, YamlEntry entry) => ValueOf(mapping, path, entry.Name!) is { } value
        ? Fixes.Make($"Write a value for '{path}{entry.Name}'", YamlEdits.ReplaceValue(contract.Yaml, entry, value))
        : null;

    private string[]? ValueOf(YamlMapping mapping, string path, string field) => (path, field) switch
    {
        ("", "name") => node is null ? null : [node.Name],
        ("", "node_type") => NodeType(mapping),
        ("", "contract_version") => VersionParts.Lines(ContractVersion.First),
        ("", "node_version") => VersionParts.Lines(ReadVersion(mapping["contract_version"]) ?? ContractVersion.First),
        ("", "description") => [node is null ? "What this node does." : $"The node {node.Name}."],
        ("", "input_model") => Models.Reference(node, "Input", mapping["output_model"] as YamlMapping),
        ("", "output_model") => Models.Reference(node, "Output", mapping["input_model"] as YamlMapping),
        ("input_model.", _) => Models.Part(node, field, "Input", mapping, contract.Root?["output_model"] as YamlMapping),
        ("output_model.", _) => Models.Part(node, field, "Output", mapping, contract.Root?["input_model"] as YamlMapping),
        ("contract_version." or "node_version.", _) => [field == "major" ? "1" : "0"],
        ("dependencies.", "type") => [DependencyTypes.Guess(mapping)],
        ("dependencies.", "name") => DependencyName(mapping),
        _ => null,
    };

    private string[]? NodeType(YamlMapping root)
    {
        if (root["node_kind"] is YamlScalar { IsText: true } written && NodeTypes.KindOf(written.Value) is { } same) return [same];
        if (node is null || NodeTypes.KindOfName(node.Name) is not { } kind) return null;
        return [contract.Dialect.Dialect == ContractDialect.CoreNode ? kind : NodeTypes.GenericOf(kind)];
    }

    private static string[]? DependencyName(YamlMapping dependency)
    {
        if (dependency["class_name"] is YamlScalar { IsText: true } className && NameConventionRule.IsSnakeCase(Casing.ToSnakeCase(className.Value)))
            return [Casing.ToSnakeCase(className.Value)];
        if (dependency["module"] is not YamlScalar { IsText: true } module || !PythonName.IsDottedPath(module.Value)) return null;
        return [module.Value[(module.Value.LastIndexOf('.') + 1)..]];
    }

    private static ContractVersion? ReadVersion(YamlNode? version)
    {
        if (version is not YamlMapping parts) return null;
        int? Number(string key) => parts[key] is YamlScalar scalar && scalar.TryGetInteger(out var number) && number is >= 0 and <= int.MaxValue ? (int)number : null;
        return (Number("major"), Number("minor"), Number("patch")) is ({ } major, { } minor, { } patch) ? new ContractVersion(major, minor, patch) : null;
    }

    /// <summary>The key that stands before the field in most contracts; where there is none, the first that stands behind it.</summary>
    private static string? Predecessor(YamlMapping mapping, string field)
    {
        var index = Array.IndexOf(Order, field);
        return Order[..index].LastOrDefault(key => mapping.Find(key) is not null) ?? Order[(index + 1)..].FirstOrDefault(key => mapping.Find(key) is not null);
    }
}
