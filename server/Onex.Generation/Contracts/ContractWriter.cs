using System.Collections.Immutable;
using Onex.Generation.Contracts.Reducers;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Contracts;

/// <summary>
/// Writes the contract of a node: in the "infra" dialect, so that omnibase_infra's linter, core's ModelYamlContract and the
/// routing gates all accept it, and with everything in it that the node's files are rendered from.
/// </summary>
internal static class ContractWriter
{
    /// <returns>The text of <c>contract.yaml</c>, with LF line ends. Reading it gives the same contract again.</returns>
    public static string Write(Contract contract)
    {
        var yaml = new YamlWriter();
        yaml.Comment($"SPDX-FileCopyrightText: The contributors to {contract.Name}").Comment("SPDX-License-Identifier: MIT").Gap();
        yaml.Text("name", contract.Name).Text("node_name", contract.Name);
        WriteVersion(yaml, "contract_version", contract.ContractVersion);
        WriteVersion(yaml, "node_version", contract.NodeVersion);
        yaml.Text("node_type", contract.NodeType).Text("description", contract.Description).Gap();
        yaml.Map("input_model", y => WriteReference(y, contract.InputModel));
        yaml.Map("output_model", y => WriteReference(y, contract.OutputModel));
        if (contract.StateModel is { } state) yaml.Map("state_model", y => WriteReference(y, state));
        yaml.Gap().Map("handler_routing", y => WriteRouting(y, contract));
        if (contract.Performance is { } performance) yaml.Gap().Map("performance", y => y.Number("single_operation_max_ms", performance.SingleOperationMaxMs));
        if (contract.Caching is { } caching) yaml.Gap().Map("caching", y => WriteCaching(y, caching, contract.ContractVersion));
        ComputationWriter.Write(yaml, contract.Computations);
        if (!contract.IoOperations.IsEmpty) yaml.Gap().Maps("io_operations", contract.IoOperations, WriteOperation);
        ReducerSectionsWriter.Write(yaml, contract);
        if (contract.Workflow is { } workflow) yaml.Gap().Map("workflow_coordination", y => WorkflowWriter.Write(y, workflow));
        if (!contract.Dependencies.IsEmpty) yaml.Gap().Maps("dependencies", contract.Dependencies, WriteDependency);
        ResilienceWriter.Write(yaml, contract);
        yaml.Gap().Map("definitions", y => WriteDefinitions(y, contract.Definitions));
        yaml.Gap().Map("metadata", y => WriteMetadata(y, contract));
        return yaml.ToString();
    }

    public static void WriteVersion(YamlWriter yaml, string key, ContractVersion version) =>
        yaml.Map(key, y => y.Number("major", version.Major).Number("minor", version.Minor).Number("patch", version.Patch));

    private static void WriteReference(YamlWriter yaml, ModelReference reference)
    {
        yaml.Text("name", reference.Name).Text("module", reference.Module);
        if (reference.Description.Length > 0) yaml.Text("description", reference.Description);
    }

    private static void WriteRouting(YamlWriter yaml, Contract contract)
    {
        WriteVersion(yaml, "version", contract.ContractVersion);
        yaml.Text("routing_strategy", contract.HandlerRouting.Strategy).Text("default_handler", contract.HandlerRouting.DefaultHandler);
        yaml.Maps("handlers", contract.HandlerRouting.Handlers, (entry, route) =>
        {
            entry.Text("operation", route.Operation).Text("description", route.Description);
            entry.Map("event_model", y => WriteReference(y, contract.InputModel with { Description = "" }));
            entry.Map("handler", y => WriteReference(y, route.Handler));
        });
    }

    private static void WriteCaching(YamlWriter yaml, ContractCaching caching, ContractVersion version)
    {
        WriteVersion(yaml, "version", version);
        yaml.Flag("caching_enabled", caching.Enabled);
    }

    private static void WriteOperation(YamlWriter yaml, IoOperation operation)
    {
        yaml.Text("operation", operation.Operation).Text("operation_type", operation.OperationType).Text("description", operation.Description);
        if (!operation.Systems.IsEmpty) yaml.Texts("systems", operation.Systems);
        if (!operation.OutputFields.IsEmpty) yaml.Texts("output_fields", operation.OutputFields);
    }

    private static void WriteDependency(YamlWriter yaml, ContractDependency dependency)
    {
        yaml.Text("name", dependency.Name).Text("type", dependency.Type);
        if (dependency.Module.Length > 0) yaml.Text("module", dependency.Module);
        if (dependency.ClassName.Length > 0) yaml.Text("class_name", dependency.ClassName);
        if (dependency.Protocol.Length > 0) yaml.Text("protocol", dependency.Protocol);
        if (dependency.Version.Length > 0) yaml.Text("version", dependency.Version);
        yaml.Text("description", dependency.Description);
    }

    private static void WriteDefinitions(YamlWriter yaml, ImmutableArray<ModelDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            yaml.Map(definition.Name, model =>
            {
                model.Text("type", "object").Text("description", definition.Description).Flag("frozen", true).Text("extra", "forbid");
                model.Map("properties", properties =>
                {
                    foreach (var property in definition.Properties) properties.Map(property.Name, y => WriteProperty(y, property));
                });
                var required = definition.Properties.Where(property => property.Required).Select(property => property.Name).ToList();
                if (required.Count > 0) model.Texts("required", required);
            });
        }
    }

    private static void WriteProperty(YamlWriter yaml, PropertyDefinition property)
    {
        WriteType(yaml, property.Type);
        yaml.Text("description", property.Description);
        if (property.Default is { } value) WriteLiteral(yaml, "default", value);
        else if (!property.Required && property.DefaultFactory.Length == 0) yaml.Literal("default", "null");
        if (property.DefaultFactory.Length > 0) yaml.Text("default_factory", property.DefaultFactory);
        foreach (var (name, limit) in property.Constraints) WriteLiteral(yaml, name, limit);
    }

    private static void WriteType(YamlWriter yaml, PropertyType type)
    {
        yaml.Text("type", type.Name);
        if (type.Nullable) yaml.Flag("nullable", true);
        if (type.Name == "ref") yaml.Text("ref", type.Reference);
        if (type.Name == "enum") yaml.Text("enum_class", type.Reference);
        if (!type.Members.IsEmpty) yaml.Texts("enum", type.Members);
        if (type.Items is { } items) yaml.Map("items", y => WriteType(y, items));
        if (type.Values is not { } values) return;
        yaml.Text("key_type", "string");
        if (values == new PropertyType(values.Name)) yaml.Text("value_type", values.Name);
        else yaml.Map("value_type", y => WriteType(y, values));
    }

    private static void WriteLiteral(YamlWriter yaml, string key, ContractLiteral literal)
    {
        if (literal.Kind == YamlScalarKind.Text) yaml.Text(key, literal.Text);
        else yaml.Literal(key, literal.Text);
    }

    private static void WriteMetadata(YamlWriter yaml, Contract contract)
    {
        yaml.Text("description", contract.Description).Text("domain", contract.Metadata.Domain).Texts("tags", contract.Metadata.Tags);
        if (!contract.Metadata.Features.IsEmpty) yaml.Texts("features", contract.Metadata.Features);
    }
}
