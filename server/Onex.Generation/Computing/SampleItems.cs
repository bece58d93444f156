using System.Collections.Immutable;
using System.Numerics;
using Onex.Language.Contracts.Computations;
using Item = System.Collections.Generic.OrderedDictionary<string, object?>;

namespace Onex.Generation.Computing;

/// <summary>Lists of items that the steps of transformations make a difference to.</summary>
internal static class SampleItems
{
    private static readonly string[] Words = ["pear", "apple", "pear", "fig", "apple"];

    private static readonly int[] Distances = [1, -1, 0, 2, -1];

    /// <summary>What is done to items, as steps; of a value of each group, steps that ask the same of the items.</summary>
    public static ImmutableArray<TransformationStep> StepsOf(Computation computation) => computation switch
    {
        TransformationComputation transformation => transformation.Steps,
        AggregationComputation { By.IsEmpty: false, Function: "count" } counted => [new TransformationStep("group", counted.By, [])],
        AggregationComputation { By.IsEmpty: false } grouped => [new TransformationStep("group", grouped.By, []), new TransformationStep("filter", [grouped.Input], [">", "0"])],
        _ => [],
    };

    /// <summary>Items for a request: all fields there, in another order, of another length, and none.</summary>
    /// <param name="steps">All that is done to the items.</param>
    public static object[] Of(ImmutableArray<TransformationStep> steps, int request)
    {
        if (request == SampleInputs.Count - 1) return [];
        var fields = FieldsOf(steps);
        return [.. Enumerable.Range(0, 5 - request).Select(object (i) => Create(fields, (i * (request + 1)) % 5, i))];
    }

    /// <summary>An item that has none of the fields, beside one that has all.</summary>
    public static object[] Unfit(ImmutableArray<TransformationStep> steps)
    {
        var fields = FieldsOf(steps);
        return [Create(fields, 0, 0), Create([], 0, 1)];
    }

    /// <summary>An item that has the name already that a field is to be given.</summary>
    public static IEnumerable<object[]> Occupied(ImmutableArray<TransformationStep> steps) =>
        steps.Where(step => step.Action == "rename").Take(1).Select(object[] (step) => [new Item(StringComparer.Ordinal) { [step.Fields[0]] = "fig", [step.Arguments[0]] = "pear" }]);

    private static Item Create(ImmutableArray<(string Name, string? Value)> fields, int sample, int place)
    {
        var item = new Item(StringComparer.Ordinal);
        foreach (var (name, value) in fields) item.TryAdd(name, Value(value, sample));
        item.TryAdd("note", new BigInteger(place + 1));
        return item;
    }

    /// <summary>Values on both sides of what a filter compares with.</summary>
    private static object Value(string? compared, int sample) => compared switch
    {
        null => Words[sample],
        _ when Transformations.ReadNumber(compared) is { } number && number.Scale == 0 => (BigInteger)number + Distances[sample],
        _ when Transformations.ReadNumber(compared) is { } number => (double)(number + Distances[sample]),
        _ => Distances[sample] < 1 ? compared : Words[sample],
    };

    /// <summary>The fields that items come with, and what a filter compares each with.</summary>
    private static ImmutableArray<(string Name, string? Value)> FieldsOf(ImmutableArray<TransformationStep> steps)
    {
        var origins = new Dictionary<string, string>(StringComparer.Ordinal);
        var found = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var field in step.Fields.Select(field => origins.GetValueOrDefault(field, field)))
            {
                found.TryAdd(field, null);
                if (step.Action == "filter") found[field] ??= step.Arguments[1];
            }
            if (step.Action == "rename") origins[step.Arguments[0]] = origins.GetValueOrDefault(step.Fields[0], step.Fields[0]);
        }
        return [.. found.Select(field => (field.Key, field.Value))];
    }
}
