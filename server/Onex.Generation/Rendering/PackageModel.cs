using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>A model of the package: its definition and the module it gets.</summary>
/// <param name="Module">The name of the file without <c>.py</c>.</param>
internal sealed record PackageModel(ModelDefinition Definition, string Module, ImmutableArray<PackageField> Fields)
{
    public static PackageModel Of(ModelDefinition definition, PackageNames names)
    {
        var fields = definition.Properties.Select(property => new PackageField(property, PythonNames.ToFieldName(property.Name)));
        return new PackageModel(definition, names.ModelModule(definition.Name), [.. fields]);
    }
}
