using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>
/// Reads a contract out of its YAML. What rendering cannot do without is an error when it is missing or of a wrong form;
/// keys that rendering has no use for may hold anything.
/// </summary>
public static class ContractReader
{
    private static readonly string[] NodeTypes = ["EFFECT_GENERIC", "COMPUTE_GENERIC", "REDUCER_GENERIC", "ORCHESTRATOR_GENERIC"];

    private static readonly ModelReference NoReference = new("", "", "");

    public static ContractReading Read(YamlDocument document)
    {
        var unreadable = document.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToImmutableArray();
        if (!unreadable.IsEmpty) return new ContractReading(null, unreadable);
        if (document.Root?.Resolved is not YamlMapping root)
        {
            var place = document.Root?.Span ?? new TextSpan(0, 0);
            return new ContractReading(null, [Error(ContractCodes.NotAMapping, place, "A contract is a mapping of keys to values.")]);
        }
        var fields = new FieldReader(root);
        var contract = new Contract(
            fields.RequiredText("name"),
            ReadVersion(fields, "contract_version", isRequired: true),
            ReadVersion(fields, "node_version", isRequired: false),
            ReadNodeType(fields),
            fields.Text("description"),
            ReadReference(fields, "input_model"),
            ReadReference(fields, "output_model"),
            ReadRouting(fields.Mapping("handler_routing")),
            [.. fields.Mappings("io_operations").Select(ReadOperation)],
            [.. fields.Mappings("dependencies").Select(ReadDependency)],
            [.. fields.Mapping("error_handling")?.Mappings("error_types").Select(ReadErrorType) ?? []],
            DefinitionReader.Read(fields.Mapping("definitions")),
            ReadMetadata(fields.Mapping("metadata")));
        return new ContractReading(fields.HasErrors ? null : contract, fields.Diagnostics);
    }

    private static string ReadNodeType(FieldReader fields)
    {
        var type = fields.RequiredText("node_type");
        if (type.Length > 0 && !NodeTypes.Contains(type))
            fields.Report(ContractCodes.NodeType, "node_type", $"'{type}' is no node type. It is one of {string.Join(", ", NodeTypes)}.");
        return type;
    }

    private static ContractVersion ReadVersion(FieldReader fields, string key, bool isRequired)
    {
        if (!fields.Has(key))
        {
            if (isRequired) fields.RequiredText(key);
            return ContractVersion.First;
        }
        if (fields.Mapping(key) is { } parts)
            return new ContractVersion(parts.RequiredNumber("major"), parts.RequiredNumber("minor"), parts.RequiredNumber("patch"));
        if (!isRequired && TryParseVersion(fields.Text(key)) is { } parsed) return parsed;
        fields.Report(ContractCodes.Version, key, $"{key} must be a map with major, minor and patch.");
        return ContractVersion.First;
    }

    private static ContractVersion? TryParseVersion(string text) =>
        Version.TryParse(text, out var version) && version is { Build: >= 0, Revision: -1 } ? new ContractVersion(version.Major, version.Minor, version.Build) : null;

    private static ModelReference ReadReference(FieldReader fields, string key)
    {
        if (fields.Mapping(key) is { } reference)
            return new ModelReference(reference.RequiredText("name"), reference.RequiredText("module"), reference.Text("description"));
        if (fields.Has(key)) fields.Report(ContractCodes.ModelReference, key, $"{key} must be a map with name and module.");
        else fields.RequiredText(key);
        return NoReference;
    }

    private static HandlerRouting ReadRouting(FieldReader? routing)
    {
        if (routing is null) return new HandlerRouting("", []);
        return new HandlerRouting(routing.Text("routing_strategy"), [.. routing.Mappings("handlers").Select(ReadRoute)]);
    }

    private static HandlerRoute ReadRoute(FieldReader route)
    {
        var handler = route.Mapping("handler");
        var reference = handler is null ? NoReference : new ModelReference(handler.Text("name"), handler.Text("module"), handler.Text("description"));
        return new HandlerRoute(route.Text("operation"), reference, route.Text("description"));
    }

    private static IoOperation ReadOperation(FieldReader operation) =>
        new(operation.Text("operation"), operation.Text("operation_type"), operation.Text("description"), operation.Texts("systems"));

    private static ContractDependency ReadDependency(FieldReader dependency) => new(
        dependency.Text("name"),
        dependency.Text("type"),
        dependency.Text("module"),
        dependency.Text("class_name"),
        dependency.Text("protocol"),
        dependency.Text("description"));

    private static ErrorType ReadErrorType(FieldReader error) => new(error.Text("name"), error.Text("description"), error.Boolean("recoverable"));

    private static ContractMetadata ReadMetadata(FieldReader? metadata) =>
        metadata is null ? new ContractMetadata("", [], []) : new ContractMetadata(metadata.Text("domain"), metadata.Texts("tags"), metadata.Texts("features"));

    private static Diagnostic Error(string code, TextSpan span, string message) => new(code, DiagnosticSeverity.Error, span, message);
}
