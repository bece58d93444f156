using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Contracts;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Computes;

/// <summary>What the template of the handler's tests is filled with: requests, and results that were worked out without the generated code.</summary>
internal sealed class ComputeTests(ComputeBody body, Package package)
{
    private static readonly FormulaFailure[] Failures = [FormulaFailure.DivisionByZero, FormulaFailure.NoRealValue, FormulaFailure.TooLarge, FormulaFailure.UnfitItem];

    private static readonly string Margin = new(' ', 12);

    private readonly SortedSet<string> symbols = new(StringComparer.Ordinal);
    private readonly ImmutableArray<PropertyDefinition> inputs = [.. body.Input.Properties.Where(property => !CommonProperties.IsCommon(property.Name))];

    public TemplateModel AddTo(TemplateModel model)
    {
        var computed = body.Computed.Where(operation => !operation.IsCustom).ToList();
        var cases = computed.SelectMany(operation => Enumerable.Range(0, SampleInputs.Count).Select(request => Case(operation, request))).OfType<TemplateModel>().ToList();
        var failures = computed.SelectMany(FindFailures).ToList();
        var custom = body.Computed.Where(operation => operation.IsCustom).ToList();
        var customs = custom.Select(operation => Request(operation, inputs.Where(input => input.Required).Select(input => (input.Name, Sample(input)))));
        return model
            .Add("cases", cases)
            .Add("has_cases", cases.Count > 0)
            .Add("failures", failures)
            .Add("has_failures", failures.Count > 0)
            .Add("customs", customs.ToList())
            .Add("symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }

    private string Sample(PropertyDefinition input)
    {
        var value = SampleInputs.Of(input.Type, 0, 0, [], body.Steps);
        return value is null ? new SampleValues(package.FindDefinition, symbols).Of(input) : PythonValues.Literal(value, symbols);
    }

    private TemplateModel? Case(ComputeOperation operation, int request)
    {
        var values = Values(request);
        try
        {
            var results = Evaluate(operation, values);
            var expected = operation.Outputs.Where(output => results[output] is not null).Select(output => (output, Expect(output, results[output]!))).ToList();
            if (expected.Count == 0) return null;
            return Request(operation, Fields(values)).Add("expected", expected.Select(field => Entry(field.output, field.Item2)));
        }
        catch (FormulaException)
        {
            return null;
        }
    }

    private Dictionary<string, object?> Values(int request)
    {
        var rules = body.Computations.OfType<ValidationComputation>().SelectMany(validation => validation.Rules).ToList();
        return inputs.Select((input, i) => (input.Name, Value: SampleInputs.Of(input.Type, i, request, [.. rules.Where(rule => rule.Field == input.Name)], body.Steps)))
            .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
    }

    private Dictionary<string, object?> Evaluate(ComputeOperation operation, Dictionary<string, object?> inputs)
    {
        var values = new Dictionary<string, object?>(inputs, StringComparer.Ordinal);
        foreach (var step in operation.Steps)
        {
            // Nothing can be said of what is worked out from a value that nothing can be said of.
            var isKnown = step is ValidationComputation || ComputationNames.InputsOf(step).All(input => values[input] is not null);
            values[step.Output] = isKnown ? ComputationEvaluator.Evaluate(step, name => values[name], name => body.Types[name]) : null;
        }
        return values;
    }

    private IEnumerable<(string Name, string Value)> Fields(Dictionary<string, object?> values) =>
        inputs.Where(input => input.Required || values[input.Name] is not null)
            .Select(input => (input.Name, values[input.Name] is null ? new SampleValues(package.FindDefinition, symbols).Of(input) : PythonValues.Wrapped(values[input.Name], 12, 16 + input.Name.Length, symbols)));

    private static TemplateModel Request(ComputeOperation operation, IEnumerable<(string Name, string Value)> fields) => new TemplateModel()
        .Add("member", new PyIdentifier(operation.Operation.Member))
        .Add("fields", fields.Select(field => Entry(field.Name, field.Value)).ToList())
        .Add("has_fields", fields.Any());

    private static PyCode Entry(string key, string value) => new($"{PyString.Quote(key)}: {value},");

    /// <summary>Binary fractions are equal up to their last digits, decimal ones where nothing had to be rounded.</summary>
    private string Expect(string output, object value)
    {
        if (value is object[] list && list.Any(item => item is double))
            return $"pytest.approx(\n{Margin}    {PythonValues.Wrapped(value, 16, 16, symbols)},\n{Margin}    rel=1e-12,\n{Margin})";
        var literal = PythonValues.Wrapped(value, 12, 16 + output.Length, symbols);
        if (value is double) return $"pytest.approx({literal}, rel=1e-12)";
        return value is decimal && body.Computations.First(computation => computation.Output == output) is not AggregationComputation { Function: "sum" or "min" or "max" or "first" or "last" }
            ? $"pytest.approx(\n{Margin}    {literal},\n{Margin}    rel={PythonValues.Literal(0.000000000001m, symbols)},\n{Margin})"
            : literal;
    }

    /// <summary>For each way in which there is no result a request that goes that way.</summary>
    private IEnumerable<TemplateModel> FindFailures(ComputeOperation operation)
    {
        var found = new Dictionary<FormulaFailure, Dictionary<string, object?>>();
        foreach (var request in Enumerable.Range(0, SampleInputs.Count))
        {
            Try(Values(request));
            foreach (var input in inputs)
            {
                foreach (var extreme in Extremes(input.Type))
                {
                    var values = Values(request);
                    values[input.Name] = extreme;
                    Try(values);
                }
            }
        }
        return Failures.Where(found.ContainsKey).Select(failure => Request(operation, Fields(found[failure]))
            .Add("code", new PyIdentifier(failure == FormulaFailure.TooLarge ? "PARAMETER_OUT_OF_RANGE" : "INVALID_INPUT")));

        void Try(Dictionary<string, object?> values)
        {
            try
            {
                Evaluate(operation, values);
            }
            catch (FormulaException e)
            {
                found.TryAdd(e.Failure, values);
            }
        }
    }

    private IEnumerable<object> Extremes(PropertyType type) => type.Name switch
    {
        "float" or "number" => [0.0, -1.0, 1e308],
        "integer" => [System.Numerics.BigInteger.Zero, System.Numerics.BigInteger.MinusOne],
        "decimal" => [0m, -1m],
        "array" when type == Transformations.Items => [SampleItems.Unfit(body.Steps), .. SampleItems.Occupied(body.Steps)],
        "array" when type == ComputationTyping.Floats => [Array.Empty<object>(), new object[] { 1e308, 1e308 }],
        "array" => [Array.Empty<object>()],
        _ => [],
    };
}
