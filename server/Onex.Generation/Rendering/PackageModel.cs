using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Rendering;

/// <summary>A model of the package: its definition and the module it gets.</summary>
/// <param name="Module">The name of the file without <c>.py</c>.</param>
internal sealed record PackageModel(ModelDefinition Definition, string Module, ImmutableArray<PackageField> Fields)
{
    public static PackageModel Of(ModelDefinition definition, PackageNames names)
    {
        var prefix = $"Model{names.Name}";
        var name = definition.Name;
        var module = name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length
            ? $"model_{names.Service}_{Casing.ToSnakeCase(name[prefix.Length..])}"
            : Casing.ToSnakeCase(name);
        var fields = definition.Properties.Select(property => new PackageField(property, PythonNames.ToFieldName(property.Name)));
        return new PackageModel(definition, module, [.. fields]);
    }
}
