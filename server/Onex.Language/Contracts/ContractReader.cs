using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts.Computations;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.StateMachines;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>
/// Reads a contract of the infra dialect out of its YAML, to render from it. The rules about a contract's basic fields say what is wrong;
/// keys that rendering has no use for may hold anything.
/// </summary>
public static class ContractReader
{
    private static readonly DialectRecognition Rendered = new(ContractDialect.Infra, "nodes are rendered from contracts of this dialect", IsCertain: true);

    private static readonly string[] Versions = ["contract_version", "node_version"];
    private static readonly string[][] Names = [["name"], ["input_model", "name"], ["input_model", "module"], ["output_model", "name"], ["output_model", "module"]];

    public static ContractReading Read(YamlDocument document)
    {
        var contract = new ContractDocument(document) { Dialect = Rendered };
        var faults = ContractChecker.FindFaultsOfForm(contract);
        if (!faults.IsEmpty) return new ContractReading(null, faults);
        var root = contract.Root!;
        var limits = FindWhatCannotBeRendered(root);
        return limits.IsEmpty ? new ContractReading(Map(new FieldReader(root)), []) : new ContractReading(null, limits);
    }

    /// <summary>What the real tools accept and nothing can be made of: names without a letter, versions that are no three numbers of 32 bits.</summary>
    private static ImmutableArray<Diagnostic> FindWhatCannotBeRendered(YamlMapping root)
    {
        var fields = new FieldReader(root);
        return
        [
            .. Versions.Where(key => fields.Has(key) && fields.Scalar(key) is not { IsNull: true } && ReadVersion(fields, key) is null)
                .Select(key => Fault(ContractCodes.Version, root.Find(key)!, $"A node is rendered at a version of three numbers below 2147483648, and '{key}' is none.")),
            .. Names.Select(path => FindEntry(root, path)).OfType<YamlEntry>().Where(entry => entry.Value.Resolved is YamlScalar { Value: "" })
                .Select(entry => Fault(ContractCodes.MissingField, entry, $"'{entry.Name}' is empty.")),
        ];
    }

    private static YamlEntry? FindEntry(YamlMapping root, string[] path) => path is [var key] ? root.Find(key) : (root[path[0]] as YamlMapping)?.Find(path[1]);

    private static Diagnostic Fault(string code, YamlEntry entry, string message) => new(code, DiagnosticSeverity.Error, entry.Value.ContentSpan, message);

    private static Contract Map(FieldReader fields) => new(
        fields.Text("name"),
        ReadVersion(fields, "contract_version") ?? ContractVersion.First,
        ReadVersion(fields, "node_version") ?? ContractVersion.First,
        fields.Text("node_type"),
        fields.Text("description"),
        ReadReference(fields.Mapping("input_model")),
        ReadReference(fields.Mapping("output_model")),
        ReadRouting(fields.Mapping("handler_routing")),
        [.. fields.Mappings("io_operations").Select(ReadOperation)],
        [.. fields.Mappings("dependencies").Select(ReadDependency)],
        [.. fields.Mapping("error_handling")?.Mappings("error_types").Select(ReadErrorType) ?? []],
        DefinitionReader.Read(fields.Mapping("definitions")),
        ReadMetadata(fields.Mapping("metadata")))
    {
        Computations = ComputationReader.Read(fields),
        Performance = ReadPerformance(fields.Mapping("performance")),
        Caching = fields.Mapping("caching") is { } caching ? new ContractCaching(caching.Boolean("caching_enabled")) : null,
        RetryPolicy = ResilienceReader.ReadRetries(fields.Mapping("error_handling")?.Mapping("retry_policy")),
        CircuitBreaker = ResilienceReader.ReadBreaker(fields.Mapping("error_handling")?.Mapping("circuit_breaker")),
        HealthCheck = ResilienceReader.ReadHealth(fields.Mapping("health_check")),
        StateModel = fields.Mapping("state_model") is { } state ? ReadReference(state) : null,
        StateMachine = MachineReader.Read(fields.Mapping("state_machine")),
        Intents = [.. fields.Mapping("intent_emission")?.Mappings("intents").Select(ReadIntent) ?? []],
        Workflow = WorkflowReader.Read(fields),
    };

    private static ContractVersion? ReadVersion(FieldReader fields, string key)
    {
        if (fields.Mapping(key) is not { } parts) return TryParseVersion(fields.Text(key));
        return (parts.Number("major"), parts.Number("minor"), parts.Number("patch")) is ({ } major, { } minor, { } patch) ? new ContractVersion(major, minor, patch) : null;
    }

    private static ContractVersion? TryParseVersion(string text) =>
        Version.TryParse(text, out var version) && version is { Build: >= 0, Revision: -1 } ? new ContractVersion(version.Major, version.Minor, version.Build) : null;

    private static ModelReference ReadReference(FieldReader? reference) => reference is null
        ? new ModelReference("", "", "")
        : new ModelReference(reference.Text("name"), reference.Text("module"), reference.Text("description"));

    private static HandlerRouting ReadRouting(FieldReader? routing)
    {
        if (routing is null) return new HandlerRouting("", "", []);
        return new HandlerRouting(routing.Text("routing_strategy"), routing.Text("default_handler"), [.. routing.Mappings("handlers").Select(ReadRoute)]);
    }

    private static HandlerRoute ReadRoute(FieldReader route) =>
        new(route.Text("operation"), ReadReference(route.Mapping("handler")), route.Text("description"));

    private static IoOperation ReadOperation(FieldReader operation) =>
        new(operation.Text("operation"), operation.Text("operation_type"), operation.Text("description"), operation.Texts("systems"))
        {
            OutputFields = operation.Texts("output_fields"),
        };

    private static ContractDependency ReadDependency(FieldReader dependency) => new(
        dependency.Text("name"),
        dependency.Text("type"),
        dependency.Text("module"),
        dependency.Text("class_name"),
        dependency.Text("protocol"),
        dependency.Text("description"))
    {
        Version = dependency.Text("version"),
    };

    private static IntentDefinition ReadIntent(FieldReader intent) => new(
        intent.Text("intent_type"),
        intent.Text("target_pattern"),
        new ModelReference(intent.Text("payload_model"), intent.Text("payload_module"), ""),
        intent.Text("description"))
    {
        EventType = intent.Text("event_type"),
        Condition = intent.Mapping("emit_when") is { } condition ? ReadCondition(condition) : null,
    };

    private static IntentCondition? ReadCondition(FieldReader condition) =>
        IntentCondition.Comparisons.Contains(condition.Text("comparison"))
        && decimal.TryParse(condition.Text("threshold"), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var threshold)
            ? new IntentCondition(condition.Text("result"), condition.Text("comparison"), threshold)
            : null;

    private static ErrorType ReadErrorType(FieldReader error) => new(error.Text("name"), error.Text("description"), error.Boolean("recoverable"));

    private static ContractPerformance? ReadPerformance(FieldReader? performance) =>
        performance?.Number("single_operation_max_ms") is { } limit ? new ContractPerformance(limit) : null;

    private static ContractMetadata ReadMetadata(FieldReader? metadata) =>
        metadata is null ? new ContractMetadata("", [], []) : new ContractMetadata(metadata.Text("domain"), metadata.Texts("tags"), metadata.Texts("features"));
}
