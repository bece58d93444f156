using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>An event that the handler asks to emit when a result reaches a threshold.</summary>
/// <param name="Result">The field of the results that is compared.</param>
internal sealed partial record PackageEmission(string EventType, string Target, IntentCondition Condition, PackageGrouping Grouping, PackageAggregation Aggregation, PropertyDefinition Result)
{
    private const int MostTargetCharacters = 200;

    /// <summary>Whether the contract says all that is needed to emit an intent.</summary>
    public static bool IsOf(IntentDefinition intent) => intent is { IntentType: ThresholdIntents.Type, Payload.Name: "ModelPayloadEmitEvent", Condition: not null };

    /// <returns>The emissions of a contract, or why they cannot be rendered, as the end of a sentence about it.</returns>
    public static (ImmutableArray<PackageEmission> Emissions, string Problem) Read(Contract contract, ImmutableArray<PackageGrouping> groupings)
    {
        var emissions = ImmutableArray.CreateBuilder<PackageEmission>();
        foreach (var intent in contract.Intents.Where(IsOf))
        {
            var condition = intent.Condition!;
            if (!EventName.IsMatch(intent.EventType)) return ([], $"'{intent.EventType}' is no event_type of an intent that asks for an event");
            if (emissions.Any(other => other.Method == MethodOf(intent.EventType))) return ([], $"its intent_emission has '{intent.EventType}' twice");
            if (intent.TargetPattern.Length is 0 or > MostTargetCharacters) return ([], $"the target_pattern of '{intent.EventType}' is no topic");
            var grouping = groupings.FirstOrDefault(one => one.Aggregations.Any(aggregation => aggregation.Computation.Output == condition.Result));
            if (grouping?.Aggregations.First(aggregation => aggregation.Computation.Output == condition.Result) is not { } aggregation)
                return ([], $"nothing works out '{condition.Result}', which the intent '{intent.EventType}' waits for");
            var result = contract.Definitions.First(definition => definition.Name == grouping.Model).Find(condition.Result)!;
            if (result.Type.Name is not ("integer" or "float" or "number" or "decimal"))
                return ([], $"'{condition.Result}' is no number, and the intent '{intent.EventType}' compares it with one");
            emissions.Add(new PackageEmission(intent.EventType, intent.TargetPattern, condition, grouping, aggregation, result));
        }
        return (emissions.ToImmutable(), "");
    }

    /// <summary>The end of the names of the functions that are about it.</summary>
    private string Method => MethodOf(EventType);

    private string ResultField => PythonNames.ToFieldName(Condition.Result);

    private bool IsDecimal => Result.Type.Name == "decimal";

    /// <summary>For a person: <c>`credit_limit`, when …</c>.</summary>
    public MarkdownText Describe() =>
        new($"{EventType}, each time that {ThresholdIntents.Describe(Condition.Result, Condition.Comparison, Condition.Threshold)}{(Grouping.Keys.IsEmpty ? "" : " for a group")}");

    public TemplateModel Describe(string service) => new TemplateModel()
        .Add("member", new PyIdentifier(Method))
        .Add("event_type", new PyString(EventType))
        .Add("target", new PyString(Target))
        .Add("id_name", new PyString($"{service}:{EventType}"))
        .Add("role", new PyIdentifier(Grouping.Role))
        .Add("group_model", new PyIdentifier(Grouping.Model))
        .Add("has_keys", !Grouping.Keys.IsEmpty)
        .Add("keys", Grouping.Keys.Select(key => new PyString(key.Name)))
        .Add("result", new PyIdentifier(ResultField))
        .Add("result_name", new PyString(ResultField))
        .Add("nullable", Result.Type.Nullable)
        .Add("is_decimal", IsDecimal)
        .Add("comparison", new PyCode(Condition.Comparison))
        .Add("threshold", Literal(Condition.Threshold, Result.Type));

    /// <summary>Items for the package's own test, and which of them have to make the handler ask: worked out here, not by the code under test.</summary>
    /// <returns>Null where no item can be made that reaches the threshold.</returns>
    public TemplateModel? DescribeTest(IReadOnlyList<ReducerOperation> works)
    {
        var (function, input) = (Aggregation.Computation.Function, Aggregation.Computation.Input);
        var counts = function == "count";
        if (!counts && (Grouping.Keys.Any(key => key.Name == input) || Aggregation.Value.Name is not ("integer" or "float" or "number" or "decimal"))) return null;
        var items = ThresholdSamples.Of(function, Condition, isWhole: Aggregation.Value.Name == "integer");
        var asks = ThresholdSamples.Judge(function, Condition, items);
        if (!asks.Contains(true)) return null;
        return Describe("")
            .Add("operation", new PyIdentifier(works.First(work => work.Outputs.Contains(Condition.Result)).Operation.Member))
            .Add("counts", counts)
            .Add("field", new PyString(PythonNames.ToFieldName(input)))
            .Add("value_is_decimal", !counts && Aggregation.Value.Name == "decimal")
            .Add("count", new PyCode(items.Length.ToString(CultureInfo.InvariantCulture)))
            .Add("asking", new PyCode(string.Join(", ", asks.Index().Where(one => one.Item).Select(one => one.Index.ToString(CultureInfo.InvariantCulture)))))
            .Add("values", items.Select(item => Literal(item, counts ? PropertyType.Whole : Aggregation.Value)));
    }

    private static PyCode Literal(decimal value, PropertyType type)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return new PyCode(type.Name switch
        {
            "decimal" => text.Contains('.', StringComparison.Ordinal) ? $"Decimal(\"{text}\")" : $"Decimal({text})",
            "float" or "number" when !text.Contains('.', StringComparison.Ordinal) => $"{text}.0",
            _ => text,
        });
    }

    private static string MethodOf(string eventType) => PythonNames.ToMemberName(eventType);

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9_.-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex EventName { get; }
}
