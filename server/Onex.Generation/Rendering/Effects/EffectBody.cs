using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Rendering.Effects;

/// <summary>A node that works with external systems: a handler on one protocol for each of them.</summary>
/// <param name="Component">Whose templates are used.</param>
internal sealed record EffectBody(Component Component, ImmutableArray<PackageService> Services, ImmutableArray<EffectOperation> Effects) : INodeBody
{
    /// <summary>Models that the handler makes, or that its tests make out of nothing.</summary>
    private static readonly string[] FilledRoles = ["output", "config"];

    public ImmutableArray<PackageOperation> Operations => [.. Effects.Select(effect => effect.Operation)];

    public string UsageTemplate => $"components/{Component.Name}/usage.md";

    public IEnumerable<KeyValuePair<string, string>> Imports => Component.Imports;

    public ImmutableArray<string> Warnings =>
        !Component.HasOwnTemplates || Component.Kinds.IsEmpty
            ? []
            : [.. Effects.Where(effect => effect.Kind == IoOperation.Custom).Select(effect => effect.Operation.Unimplemented($"what it does with {Services[0].Name}"))];

    /// <summary>The operation that examples and tests show: the first that really does something.</summary>
    private EffectOperation Probe => Effects.FirstOrDefault(effect => effect.Kind != IoOperation.Custom) ?? Effects[0];

    private bool IsInfrastructure => Services.All(service => service.Component.Transport.Length > 0);

    /// <returns>The body, or why there is none, as the end of a sentence about the contract.</returns>
    public static (EffectBody? Body, string Problem) Read(Contract contract, PackageNames names, ComponentCatalog components)
    {
        var services = PackageService.Of(contract, components);
        if (contract.Dependencies.FirstOrDefault(service => service.Type == "service" && services.All(known => known.Name != service.Name)) is { } unreached)
            return (null, $"{unreached.Name} is reached through {(unreached.Protocol.Length > 0 ? unreached.Protocol : "no protocol")}, and no dependency of type protocol has that class_name");
        if (services.IsEmpty) return (null, "it names no service with its protocol under dependencies");
        var badName = services.SelectMany(service => new[] { service.Protocol, service.Connection }).FirstOrDefault(name => !PythonNames.IsIdentifier(name));
        if (badName is not null) return (null, $"'{badName}' under dependencies cannot be a Python name");
        var component = services is [{ Component.HasOwnTemplates: true } only] ? only.Component : components.Generic;
        if (FindUnknownField(contract, names, component) is { } problem) return (null, problem);
        return (new EffectBody(component, services, [.. contract.IoOperations.Select(operation => ReadOperation(operation, services, component))]), "");
    }

    public void AddTo(TemplateModel common, Package package)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        common
            .Add("several", Services.Length > 1)
            .Add("infra", IsInfrastructure)
            .Add("system", new PyString(Services[0].Name))
            .Add("connection", new PyIdentifier(Services[0].Connection))
            .Add("services", Services.Select(service => ServiceItem(service)))
            .Add("systems_md", new MarkdownText(string.Join(", ", Services.Select(service => service.Name))))
            .Add("own_fields", OwnFields(package, symbols))
            .Add("own_symbols", symbols.Select(symbol => new PyIdentifier(symbol)))
            .Add("probe", PackageTemplates.Operation(package, Probe.Operation));
        AddConditions(common, package);
    }

    public void AddTo(TemplateModel operation, PackageOperation of, PackageNames names)
    {
        var effect = Effects.First(e => e.Operation == of);
        operation
            .Add("is", Kinds(kind => effect.Kind == kind))
            .Add("call", new PyEntry($"{names.OperationEnum}.{of.Member}", $"{effect.Services[0].Connection}.{of.Method}", 12))
            .Add("perform", new PyEntry($"{names.OperationEnum}.{of.Member}", $"self._{effect.Kind}", 12))
            .Add("calls", effect.Services.Select(service => ServiceItem(service).Add("method", new PyIdentifier(of.Method))));
    }

    public IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common)
    {
        foreach (var file in Component.Files)
        {
            foreach (var service in file.ForEachService ? Services : Services[..1])
            {
                var path = file.Path
                    .Replace("{service}", package.Names.Service, StringComparison.Ordinal)
                    .Replace("{protocol}", Casing.ToSnakeCase(service.Protocol), StringComparison.Ordinal);
                var model = file.ForEachService ? ServiceModel(common, service) : common;
                yield return new BodyFile(
                    path[..^".py".Length], file.TemplatePath(Component.Name), model, file.ForEachService ? [service.Protocol] : file.Symbols);
            }
        }
    }

    /// <summary>Fields that somebody added to a contract, and that the handler cannot give a value.</summary>
    private static string? FindUnknownField(Contract contract, PackageNames names, Component component)
    {
        foreach (var definition in contract.Definitions)
        {
            var needed = definition.Properties.Where(FieldArguments.IsRequired);
            if (definition.Name == names.ModelClass(ModelRoles.Record) && needed.FirstOrDefault() is { } required)
                return $"'{required.Name}' of {definition.Name} may not be required: what is read or sought need not have all fields. Make it nullable";
            var role = FilledRoles.FirstOrDefault(role => names.ModelClass(role) == definition.Name);
            if (role is not null && needed.FirstOrDefault(property => !IsKnown(component, role, property.Name)) is { } unknown)
                return $"the handler cannot know what to put into '{unknown.Name}' of {definition.Name}; give it a default";
        }
        return null;
    }

    private static bool IsKnown(Component component, string role, string property) =>
        CommonProperties.IsCommon(property)
        || component.Models.Any(model => model.Role == role && model.Properties.Any(known => known.Definition.Name == property));

    /// <summary>What requests need beside what the component needs, with values for its tests.</summary>
    private List<TemplateModel> OwnFields(Package package, ICollection<string> symbols)
    {
        var samples = new SampleValues(package.FindDefinition, symbols, areTyped: true);
        return package.Models
            .First(model => model.Definition.Name == package.Names.ModelClass("input")).Fields
            .Where(field => FieldArguments.IsRequired(field.Property) && !IsKnown(Component, "input", field.Property.Name))
            .Select(field => new TemplateModel().Add("name", new PyIdentifier(field.Name)).Add("value", new PyCode(samples.Of(field.Property))))
            .ToList();
    }

    private static EffectOperation ReadOperation(IoOperation operation, ImmutableArray<PackageService> services, Component component)
    {
        var own = services.Where(service => operation.Systems.Contains(service.Name)).ToImmutableArray();
        var isKnown = component.Kinds.Any(kind => kind.Name == operation.OperationType);
        return new EffectOperation(
            PackageOperation.Of(operation),
            isKnown ? operation.OperationType : IoOperation.Custom,
            own.IsEmpty ? services : own);
    }

    private TemplateModel ServiceModel(TemplateModel common, PackageService service) => new TemplateModel(common)
        .Add("protocol", new PyIdentifier(service.Protocol))
        .Add("protocol_doc", new PyDocstring($"What the handler needs of {service.Name}: a method for each operation.", 4))
        .Add("calls", Effects
            .Where(effect => effect.Services.Contains(service))
            .Select(effect => new TemplateModel()
                .Add("method", new PyIdentifier(effect.Operation.Method))
                .Add("doc", new PyDocstring(Sentences.Complete(effect.Operation.Description), 8))));

    private static TemplateModel ServiceItem(PackageService service) => new TemplateModel()
        .Add("name", new PyString(service.Name))
        .Add("name_yaml", new YamlString(service.Name))
        .Add("protocol", new PyIdentifier(service.Protocol))
        .Add("connection", new PyIdentifier(service.Connection))
        .Add("transport", service.Component.Transport.Length > 0 ? new PyIdentifier(service.Component.Transport) : new PyCode(""));

    /// <summary>What there is and what not, for <c>#if</c>: kinds of operations, properties of models, and the component's own conditions.</summary>
    private void AddConditions(TemplateModel model, Package package)
    {
        var facts = new Dictionary<string, bool>(StringComparer.Ordinal);
        model.Add("kinds", Kinds(kind => facts[$"kinds.{kind}"] = Effects.Any(effect => effect.Kind == kind)));
        foreach (var kind in Component.Kinds) facts[$"probe.{kind.Name}"] = Probe.Kind == kind.Name;
        foreach (var role in Component.Models)
        {
            var definition = package.Models.First(m => m.Definition.Name == package.Names.ModelClass(role.Role)).Definition;
            var properties = new TemplateModel();
            foreach (var property in role.Properties)
            {
                facts[$"{role.Role}.{property.Definition.Name}"] = definition.Find(property.Definition.Name) is not null;
                properties.Add(property.Definition.Name, facts[$"{role.Role}.{property.Definition.Name}"]);
            }
            model.Add(role.Role, properties);
        }
        foreach (var (name, terms) in Component.Conditions) model.Add(name, terms.Any(term => facts[term]));
    }

    private TemplateModel Kinds(Func<string, bool> isSo)
    {
        var kinds = new TemplateModel();
        foreach (var kind in Component.Kinds.Select(kind => kind.Name).Append(IoOperation.Custom)) kinds.Add(kind, isSo(kind));
        return kinds;
    }
}
