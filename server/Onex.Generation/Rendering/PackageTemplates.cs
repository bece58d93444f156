using Onex.Generation.Contracts;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>The variables that templates are filled with.</summary>
internal static class PackageTemplates
{
    /// <summary>What every template of a package may use.</summary>
    public static TemplateModel Common(Package package)
    {
        var names = package.Names;
        var model = new TemplateModel()
            .Add("header", Header(names))
            .Add("folder", new PyString(names.Folder))
            .Add("node_type", new PyString(package.Contract.NodeType))
            .Add("node_class", new PyIdentifier(names.NodeClass))
            .Add("base_class", new PyIdentifier($"Node{names.Type}"))
            // The base classes of COMPUTE and REDUCER are generic in what they take and give.
            .Add("has_typed_base", names.Type is "Compute" or "Reducer")
            .Add("is_effect", names.Type == "Effect")
            .Add("is_compute", names.Type == "Compute")
            .Add("is_reducer", names.Type == "Reducer")
            .Add("is_orchestrator", names.Type == "Orchestrator")
            .Add("type_md", new MarkdownText(names.Type.ToUpperInvariant()))
            .Add("handler_class", new PyIdentifier(names.HandlerClass))
            .Add("contract_class", new PyIdentifier(names.ContractClass))
            .Add("operation_enum", new PyIdentifier(names.OperationEnum))
            .Add("input_model", new PyIdentifier(names.ModelClass("input")))
            .Add("output_model", new PyIdentifier(names.ModelClass("output")))
            .Add("config_model", new PyIdentifier(names.ModelClass("config")))
            .Add("record_model", new PyIdentifier(names.ModelClass(ModelRoles.Record)))
            .Add("node_doc", new PyDocstring(Sentences.Complete(package.Contract.Description), 0, "\"\"\": ".Length + names.NodeClass.Length))
            .Add("typed", package.Record is not null)
            .Add("operations", package.Body.Operations.Select(operation => Operation(package, operation)))
            .Add("package_name", new PyString(names.FolderPackage))
            .Add("record_fields", (package.Record?.Fields ?? []).Select(field => FieldItem(field)));
        if (package.Record?.Fields is [var first, ..]) model.Add("record_samples", RecordSamples(package, first));
        package.Body.AddTo(model, package);
        return model;
    }

    /// <summary>For the file of one model.</summary>
    public static TemplateModel Model(Package package, PackageModel model)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal) { "BaseModel", "ConfigDict" };
        if (!model.Fields.IsEmpty) symbols.Add("Field");
        var fields = model.Fields.Select(field => new TemplateModel()
            .Add("name", new PyIdentifier(field.Name))
            .Add("type", new PyCode(Annotate(field, symbols)))
            .Add("arguments", FieldArguments.Of(field, symbols).Select(argument => new PyCode(argument)).ToList())
            .Add("description", new PyWrappedString(Describe(field.Property), 8, "        description=".Length))).ToList();
        return new TemplateModel()
            .Add("header", Header(package.Names))
            .Add("class_name", new PyIdentifier(model.Definition.Name))
            .Add("class_doc", new PyDocstring(Sentences.Complete(model.Definition.Description), 4))
            .Add("has_aliases", model.Fields.Any(field => field.HasAlias))
            // Nothing can be worked out from what is no number.
            .Add("is_finite", package.Names.Type == "Compute")
            .Add("fields", fields)
            .Add("symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }

    /// <summary>The type of a field; what a list or map holds stands on a line of its own where the line would pass the last column.</summary>
    private static string Annotate(PackageField field, ICollection<string> symbols)
    {
        var type = PropertyTypes.Annotate(field.Property.Type, symbols);
        var isShort = $"    {field.Name}: {type} = Field(".Length <= PyDocstring.MaxColumn;
        return isShort || !type.EndsWith(']') ? type : type.Insert(type.Length - 1, "\n    ").Insert(type.IndexOf('[', StringComparison.Ordinal) + 1, "\n        ");
    }

    /// <summary>For the tests of all models.</summary>
    public static TemplateModel ModelTests(TemplateModel common, Package package)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var samples = new SampleValues(package.FindDefinition, symbols);
        var models = package.Models.Select(model =>
        {
            symbols.Add(model.Definition.Name);
            return new TemplateModel()
                .Add("class_name", new PyIdentifier(model.Definition.Name))
                .Add("has_required", model.Fields.Any(field => FieldArguments.IsRequired(field.Property)))
                .Add("required", model.Fields.Where(field => FieldArguments.IsRequired(field.Property)).Select(field => new TemplateModel()
                    .Add("key", new PyString(field.Property.Name))
                    .Add("value", new PyCode(samples.OfEntry(field.Property, indent: 12)))));
        }).ToList();
        return common
            .Add("models", models)
            .Add("has_secrets", symbols.Contains("SecretStr"))
            .Add("symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }

    /// <summary>For README.md.</summary>
    public static TemplateModel Readme(TemplateModel common, Package package)
    {
        var (contract, names) = (package.Contract, package.Names);
        return common
            .Add("description_md", new MarkdownText(Sentences.Complete(contract.Description)))
            .Add("version", new PyCode(contract.NodeVersion.ToString()))
            .Add("has_features", !contract.Metadata.Features.IsEmpty)
            .Add("features", contract.Metadata.Features.Select(feature => new MarkdownText(feature)))
            .Add("error_types", contract.ErrorTypes.Select(error => new TemplateModel()
                .Add("name_md", new MarkdownCode(error.Name))
                .Add("description_md", new MarkdownText(error.Description))
                .Add("recoverable", error.Recoverable)))
            .Add("has_retries", contract.RetryPolicy is not null)
            .Add("folder_name", new PyIdentifier(names.Folder))
            .Add("package", new PyModule(names.Package))
            .Add("top_package", new PyIdentifier(names.TopPackage))
            .Add("tests_path", new PyCode($"{names.Package.Replace('.', '/')}/tests"));
    }

    /// <summary>For the two manifests.</summary>
    public static TemplateModel Manifest(TemplateModel common, Package package)
    {
        var (contract, names) = (package.Contract, package.Names);
        return common
            .Add("folder_yaml", new YamlString(names.Folder))
            .Add("node_class_yaml", new YamlString(names.NodeClass))
            .Add("node_type_yaml", new YamlString(contract.NodeType))
            .Add("node_module_yaml", new YamlString(names.NodeModule))
            .Add("package_yaml", new YamlString(names.Package))
            .Add("handler_class_yaml", new YamlString(names.HandlerClass))
            .Add("handler_module_yaml", new YamlString(names.HandlerModule))
            .Add("domain_yaml", new YamlString(contract.Metadata.Domain))
            .Add("description_yaml", new YamlString(contract.Description))
            .Add("version_yaml", new YamlString(contract.NodeVersion.ToString()))
            .Add("contract_version_yaml", new YamlString(contract.ContractVersion.ToString()))
            .Add("contract_path_yaml", new YamlString(names.VersionFolder + "contract.yaml"))
            .Add("models", package.Models.Select(model => new TemplateModel()
                .Add("class_yaml", new YamlString(model.Definition.Name))
                .Add("module_yaml", new YamlString($"{names.Package}.models.{model.Module}"))));
    }

    /// <summary>For the file of an enum.</summary>
    public static TemplateModel Enum(TemplateModel common, PackageEnum definition) => common
        .Add("enum_class", new PyIdentifier(definition.Name))
        .Add("members", definition.Values.Select(value => new TemplateModel()
            .Add("member", new PyIdentifier(PackageEnum.ToMember(value)))
            .Add("value", new PyString(value))));

    /// <summary>What templates may say of an operation.</summary>
    public static TemplateModel Operation(Package package, PackageOperation operation)
    {
        var model = new TemplateModel()
            .Add("member", new PyIdentifier(operation.Member))
            .Add("method", new PyIdentifier(operation.Method))
            .Add("value", new PyString(operation.Value))
            .Add("value_yaml", new YamlString(operation.Value))
            .Add("value_md", new MarkdownCode(operation.Value))
            .Add("description_md", new MarkdownText(operation.Description));
        package.Body.AddTo(model, operation, package.Names);
        return model;
    }

    /// <summary>The record's first field with a value, for tests.</summary>
    private static TemplateModel RecordSamples(Package package, PackageField field)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var samples = new SampleValues(package.FindDefinition, symbols, areTyped: true);
        return new TemplateModel()
            .Add("field", new PyIdentifier(field.Name))
            .Add("column", new PyString(field.Property.Name))
            .Add("value", new PyCode(samples.Of(field.Property)))
            .Add("symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }

    private static TemplateModel FieldItem(PackageField field) => new TemplateModel()
        .Add("name", new PyIdentifier(field.Name))
        .Add("wire_name", new PyString(field.Property.Name));

    private static PyCode Header(PackageNames names) =>
        new($"# SPDX-FileCopyrightText: The contributors to {names.Folder}\n# SPDX-License-Identifier: MIT");

    private static string Describe(PropertyDefinition property) =>
        property.Description.Length > 0 ? CharacterClasses.OnOneLine(property.Description) : $"The {property.Name.Replace('_', ' ')}.";
}
