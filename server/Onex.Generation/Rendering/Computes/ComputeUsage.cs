using Onex.Generation.Computing;
using Onex.Generation.Contracts;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>What the README says of how the node is used.</summary>
internal sealed class ComputeUsage(ComputeBody body, Package package)
{
    public TemplateModel ToModel()
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var operation = body.Computed.FirstOrDefault(one => !one.IsCustom) ?? body.Computed[0];
        var rules = body.Computations.OfType<ValidationComputation>().SelectMany(validation => validation.Rules).ToList();
        var fields = body.Input.Properties
            .Where(property => !CommonProperties.IsCommon(property.Name))
            .Select((property, i) => (property, Value: SampleInputs.Of(property.Type, i, rules.Exists(rule => rule.Field == property.Name) ? 1 : 0, [.. rules.Where(rule => rule.Field == property.Name)], body.Steps)))
            .Where(field => field.property.Required || field.Value is not null)
            .Select(field => $"{PythonNames.ToFieldName(field.property.Name)}={(field.Value is null ? new SampleValues(package.FindDefinition, symbols, areTyped: true).Of(field.property) : PythonValues.Wrapped(field.Value, 12, 13 + field.property.Name.Length, symbols))},")
            .ToList();
        return new TemplateModel()
            .Add("member", new PyIdentifier(operation.Operation.Member))
            .Add("fields", fields.Select(field => new PyCode(field)))
            .Add("computations", body.Computations.Select(computation => new MarkdownText(ComputationText.Describe(computation))))
            .Add("transforms", body.Computations.Any(computation => computation is TransformationComputation))
            .Add("groups", body.Computations.Any(computation => computation is AggregationComputation { By.IsEmpty: false }))
            .Add("exact", body.Types.Values.Any(type => type.Name == "decimal"))
            .Add("symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }
}
