using Onex.Generation.Computing;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>An aggregation with the type of what it works with.</summary>
internal sealed record PackageAggregation(AggregationComputation Computation, PropertyType Value)
{
    /// <summary>Sums of floating point numbers are kept without rounding, so that their order does not matter.</summary>
    public bool IsExact => Computation.Function is "sum" or "mean" && Value.Name is "float" or "number";

    /// <summary>Whether it calculates, so that a number may be too large or none.</summary>
    public bool Calculates => ReducerAggregates.UsesValue(Computation.Function) && Value.Name is "float" or "number" or "integer" or "decimal";

    public TemplateModel Describe()
    {
        var kinds = new TemplateModel();
        foreach (var function in Aggregates.Functions) kinds.Add(function, Computation.Function == function);
        return new TemplateModel()
            .Add("is", kinds)
            .Add("exact", IsExact)
            .Add("decimal", Value.Name == "decimal")
            .Add("output", new PyIdentifier(PythonNames.ToFieldName(Computation.Output)))
            .Add("parts_field", FieldOf("parts"))
            .Add("total_field", FieldOf("total"))
            .Add("count_field", FieldOf("count"))
            .Add("values_field", FieldOf("values"))
            .Add("value", ValueOf(Computation.Input, Value));
    }

    /// <summary>What a result is worked out of stands beside it in the state.</summary>
    private PyIdentifier FieldOf(string part) => new(PythonNames.ToFieldName($"{Computation.Output}_{part}"));

    /// <summary>A field of an item as an expression; no result comes of numbers that are not finite.</summary>
    public static PyCode ValueOf(string field, PropertyType type)
    {
        var name = PythonNames.ToFieldName(field);
        return new PyCode(type.Name is "float" or "number" ? $"finite(record.{name})" : $"record.{name}");
    }
}
