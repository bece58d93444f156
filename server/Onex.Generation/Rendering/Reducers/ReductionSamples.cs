using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>Items for the package's own tests, and what has to come of them: worked out here, not by the code under test.</summary>
internal static class ReductionSamples
{
    /// <summary>Mean 5, standard deviation 2, and neither the first nor the last is the least or the greatest in their order.</summary>
    private static readonly ImmutableArray<int> Numbers = [9, 2, 5, 4, 7, 4, 5, 4];

    public static void AddTo(TemplateModel common, ImmutableArray<PackageGrouping> groupings, IReadOnlyList<ReducerOperation> works, Package package)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var record = package.Record!;
        var keys = groupings.SelectMany(grouping => grouping.Keys).Select(key => key.Name).ToHashSet(StringComparer.Ordinal);
        common
            .Add("numbers", new PyCode(string.Join(", ", Numbers)))
            .Add("item_fields", record.Fields.Where(field => field.Property.Required).Select(field => new TemplateModel()
                .Add("key", new PyString(field.Property.Name))
                .Add("value", new PyCode(Expression(field.Property.Type, keys.Contains(field.Property.Name) ? "key" : "number", package, symbols)))).ToList())
            .Add("item_symbols", symbols.Select(symbol => new PyIdentifier(symbol)))
            .Add("expectations", works.SelectMany(work => groupings.Select(grouping => Describe(work, grouping, keys, package))).OfType<TemplateModel>());
        var inexact = groupings.SelectMany(grouping => grouping.Aggregations).FirstOrDefault(aggregation => aggregation.Calculates && aggregation.Value.Name is "float" or "number");
        common.Add("has_float", inexact is not null);
        if (inexact is null) return;
        var work = works.First(work => work.Outputs.Contains(inexact.Computation.Output));
        common
            .Add("float_member", new PyIdentifier(work.Operation.Member))
            .Add("float_field", new PyIdentifier(PythonNames.ToFieldName(inexact.Computation.Input)));
    }

    private static TemplateModel? Describe(ReducerOperation work, PackageGrouping grouping, HashSet<string> keys, Package package)
    {
        var own = grouping.Aggregations.Where(aggregation => work.Outputs.Contains(aggregation.Computation.Output)).ToList();
        if (own.Count == 0) return null;
        return new TemplateModel()
            .Add("member", new PyIdentifier(work.Operation.Member))
            .Add("method", new PyIdentifier(work.Operation.Method))
            .Add("role", new PyIdentifier(grouping.Role))
            .Add("has_keys", !grouping.Keys.IsEmpty)
            .Add("apart", grouping.Keys.Any(key => key.Type.Name != "enum" || Members(key.Type, package).Length > 1))
            .Add("results", own.Select(aggregation => new TemplateModel()
                .Add("output", new PyIdentifier(PythonNames.ToFieldName(aggregation.Computation.Output)))
                .Add("expected", new PyCode(Expected(aggregation, keys, package)))))
            .Add("orderless", own.Exists(aggregation => ReducerAggregates.IsCommutative(aggregation.Computation.Function)))
            .Add("same", own.Where(aggregation => ReducerAggregates.IsCommutative(aggregation.Computation.Function)).Select(aggregation => new PyIdentifier(PythonNames.ToFieldName(aggregation.Computation.Output))));
    }

    private static string Expected(PackageAggregation aggregation, HashSet<string> keys, Package package)
    {
        var (function, input) = (aggregation.Computation.Function, aggregation.Computation.Input);
        // What makes a group is the same for all of it.
        ImmutableArray<int> numbers = keys.Contains(input) ? [.. Numbers.Select(_ => 1)] : Numbers;
        var field = PythonNames.ToFieldName(input);
        var mean = numbers.Average(number => (decimal)number);
        var variance = numbers.Average(number => (number - mean) * (number - mean));
        var sorted = numbers.Order().ToList();
        return function switch
        {
            "first" => $"record(NUMBERS[0]).{field}",
            "last" => $"record(NUMBERS[-1]).{field}",
            "group" => "tuple(record(number) for number in NUMBERS)",
            "distinct" => Text(aggregation.Value.Name switch
            {
                "boolean" => numbers.Select(number => number % 2).Distinct().Count(),
                "enum" => numbers.Select(number => number % Members(aggregation.Value, package).Length).Distinct().Count(),
                _ => numbers.Distinct().Count(),
            }),
            "count" => Text(numbers.Length),
            "sum" => Text(numbers.Sum()),
            "mean" => Text(mean),
            "median" => Text((sorted[3] + sorted[4]) / 2m),
            "min" => Text(sorted[0]),
            "max" => Text(sorted[^1]),
            // The variance is 4 or 0.
            "stddev" => Text(variance / 2),
            _ => Text(variance),
        };
    }

    private static string Text(decimal value) => (value / 1.000000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>A value of a type that differs with the number in a variable.</summary>
    private static string Expression(PropertyType type, string variable, Package package, ICollection<string> symbols)
    {
        switch (type.Name)
        {
            case "string": return $"f\"value-{{{variable}}}\"";
            case "integer": return variable;
            case "float" or "number": return $"float({variable})";
            case "boolean": return $"{variable} % 2 == 1";
            case "uuid": return Call("UUID", $"int={variable}", symbols);
            case "datetime":
                symbols.Add("UTC");
                return Call("datetime", $"2024, 1, {variable}, tzinfo=UTC", symbols);
            case "date": return Call("date", $"2024, 1, {variable}", symbols);
            case "time": return Call("time", variable, symbols);
            case "duration": return Call("timedelta", $"seconds={variable}", symbols);
            case "decimal": return Call("Decimal", variable, symbols);
            case "bytes": return $"str({variable}).encode()";
            case "enum" when Members(type, package) is { IsEmpty: false } members:
                return $"[{string.Join(", ", members.Select(PyString.Quote))}][{variable} % {members.Length}]";
            default: return new SampleValues(package.FindDefinition, symbols).Of(type);
        }
    }

    private static ImmutableArray<string> Members(PropertyType type, Package package) =>
        package.Enums.FirstOrDefault(one => one.Name == type.Reference)?.Values ?? type.Members;

    private static string Call(string function, string arguments, ICollection<string> symbols)
    {
        symbols.Add(function);
        return $"{function}({arguments})";
    }
}
