using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Contracts;

/// <summary>
/// Writes the contract of a node: in the "infra" dialect, so that omnibase_infra's linter, core's ModelYamlContract and the
/// routing gates all accept it, and with everything in it that the node's files are rendered from.
/// </summary>
public static class ContractWriter
{
    /// <returns>The text of <c>contract.yaml</c>, with LF line ends.</returns>
    public static string Write(NodeSpec spec, PackageLocation location)
    {
        var naming = new NodeNaming(spec, location);
        var services = ExternalService.Of(spec);
        var component = services is [{ Component.HasOwnTemplates: true } only] ? only.Component : ComponentCatalog.Generic;
        var operations = OperationPlan.Of(spec.Operations, services, component);
        var kinds = operations.Select(operation => operation.Kind).Distinct().ToImmutableArray();
        var definitions = DefinitionComposer.Compose(naming, component, kinds, services.Length);

        var yaml = new YamlWriter();
        yaml.Comment($"SPDX-FileCopyrightText: The contributors to {naming.Folder}").Comment("SPDX-License-Identifier: MIT").Gap();
        yaml.Text("name", naming.Folder).Text("node_name", naming.Folder);
        WriteVersion(yaml, "contract_version");
        WriteVersion(yaml, "node_version");
        yaml.Text("node_type", $"{naming.Type.ToUpperInvariant()}_GENERIC").Text("description", spec.Description).Gap();
        WriteModel(yaml, naming, "input", definitions[0].Description);
        WriteModel(yaml, naming, "output", definitions[1].Description);
        yaml.Gap();
        yaml.Map("handler_routing", y => WriteRouting(y, naming, operations));
        yaml.Gap().Maps("io_operations", operations, WriteOperation);
        yaml.Gap().Maps("dependencies", Dependencies(services, naming), WriteDependency);
        yaml.Gap().Map("error_handling", y => y.Maps("error_types", ErrorTypes.Of(services), WriteErrorType));
        yaml.Gap().Map("definitions", y => WriteDefinitions(y, definitions));
        yaml.Gap().Map("metadata", y => WriteMetadata(y, spec, services));
        return yaml.ToString();
    }

    private static void WriteVersion(YamlWriter yaml, string key) =>
        yaml.Map(key, version => version.Number("major", 1).Number("minor", 0).Number("patch", 0));

    private static void WriteModel(YamlWriter yaml, NodeNaming naming, string role, string description) =>
        yaml.Map($"{role}_model", y => WriteReference(y, naming.ModelClass(role), naming.ModelModule(role)).Text("description", description));

    private static YamlWriter WriteReference(YamlWriter yaml, string name, string module) => yaml.Text("name", name).Text("module", module);

    private static void WriteRouting(YamlWriter yaml, NodeNaming naming, ImmutableArray<OperationPlan> operations)
    {
        WriteVersion(yaml, "version");
        yaml.Text("routing_strategy", "operation_match");
        yaml.Text("default_handler", $"handlers/handler_{naming.Spec.ServiceName}:{naming.HandlerClass}");
        yaml.Maps("handlers", operations, (entry, operation) =>
        {
            entry.Text("operation", operation.Name).Text("description", operation.Description);
            entry.Map("event_model", y => WriteReference(y, naming.ModelClass("input"), naming.ModelModule("input")));
            entry.Map("handler", y => WriteReference(y, naming.HandlerClass, naming.HandlerModule));
        });
    }

    private static void WriteOperation(YamlWriter yaml, OperationPlan operation)
    {
        yaml.Text("operation", operation.Name).Text("operation_type", operation.Kind).Text("description", operation.Description);
        if (!operation.Systems.IsEmpty) yaml.Texts("systems", operation.Systems);
    }

    private static IEnumerable<ContractDependency> Dependencies(ImmutableArray<ExternalService> services, NodeNaming naming)
    {
        foreach (var service in services)
        {
            yield return new ContractDependency(service.Name, "service", "", "", service.Protocol, $"The system that {naming.Spec.Name} works with.");
            var isOwn = service.Protocol == service.Component.Protocol && service.Component.HasOwnTemplates;
            var description = isOwn ? service.Component.ConnectionDescription : $"Reaches {service.Name}: has a method for each operation.";
            yield return new ContractDependency(service.Connection, "protocol", service.ProtocolModule(naming.Package), service.Protocol, "", description);
            if (isOwn && service.Component.Library.Length > 0)
                yield return new ContractDependency(service.Component.Library, "library", "", "", "", $"Offers such a {service.Connection}.");
        }
    }

    private static void WriteDependency(YamlWriter yaml, ContractDependency dependency)
    {
        yaml.Text("name", dependency.Name).Text("type", dependency.Type);
        if (dependency.Module.Length > 0) yaml.Text("module", dependency.Module);
        if (dependency.ClassName.Length > 0) yaml.Text("class_name", dependency.ClassName);
        if (dependency.Protocol.Length > 0) yaml.Text("protocol", dependency.Protocol);
        yaml.Text("description", dependency.Description);
    }

    private static void WriteErrorType(YamlWriter yaml, ErrorType error) => yaml
        .Text("name", error.Name)
        .Text("description", error.Description)
        .Flag("recoverable", error.Recoverable)
        .Text("retry_strategy", error.Recoverable ? "exponential_backoff" : "none");

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
        if (type.Name == "enum") yaml.Text("enum_class", type.Reference).Texts("enum", type.Members);
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

    private static void WriteMetadata(YamlWriter yaml, NodeSpec spec, ImmutableArray<ExternalService> services)
    {
        yaml.Text("description", spec.Description).Text("domain", spec.Domain);
        var systems = services.Where(service => !spec.ExternalSystems.IsEmpty).Select(service => service.Name.ToLowerInvariant());
        yaml.Texts("tags", new[] { spec.NodeType.ToString().ToLowerInvariant(), spec.Domain }.Concat(systems).Distinct());
        if (!spec.Features.IsEmpty) yaml.Texts("features", spec.Features);
    }
}
