using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Computing;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Contracts.Computes;

/// <summary>The contract of a node that works something out and touches nothing else.</summary>
internal static class ComputeContract
{
    /// <summary>The kind of an operation that something tells how to do.</summary>
    public const string Computed = "compute";

    private const int MostCharacters = 100_000;
    private const int MostItems = 10_000;

    /// <summary>Comparing texts character by character takes time that grows with both lengths.</summary>
    private const int MostComparedCharacters = 2_000;

    /// <summary>What omnibase_core asks every compute to say; far more than the greatest input takes.</summary>
    private const int MostMilliseconds = 1_000;

    public static Contract Compose(NodeNaming naming)
    {
        var spec = naming.Spec;
        var plan = ComputePlan.Of(spec);
        var assigned = ComputeOperations.Assign(spec.Operations, plan.Computations);
        ImmutableArray<IoOperation> operations = [.. spec.Operations.Select((operation, i) => Describe(operation, assigned[i], plan))];
        var always = operations.Where(operation => operation.OperationType == Computed).Select(operation => operation.OutputFields).ToList();
        var definitions = ImmutableArray.Create(
            new ModelDefinition(naming.ModelClass("input"), $"A request to {spec.Name}.",
            [
                CommonProperties.Operation(naming, "What to work out."),
                CommonProperties.CorrelationId(hasDefault: true),
                .. plan.Inputs.Select(input => Input(input.Name, input.Type, plan)),
            ]),
            new ModelDefinition(naming.ModelClass("output"), $"What {spec.Name} worked out.",
            [
                CommonProperties.Operation(naming, "What was worked out."),
                CommonProperties.CorrelationId(hasDefault: false),
                .. plan.Outputs.SelectMany(output => Outputs(output.Name, output.Type, plan, always.Count > 0 && always.TrueForAll(fields => fields.Contains(output.Name)))),
            ]));
        return CommonContract.Compose(naming, operations, definitions) with
        {
            Computations = plan.Computations,
            Performance = new ContractPerformance(MostMilliseconds),
            Caching = spec.Features.Append(spec.Description).Any(MentionsCaching) ? new ContractCaching(Enabled: true) : null,
            ErrorTypes = [new ErrorType("ModelOnexError", "The values of the request have no result, or the operation is not implemented; the error's code says which.", false)],
        };
    }

    private static bool MentionsCaching(string text) =>
        text.Split(' ').Any(word => word.StartsWith("cach", StringComparison.OrdinalIgnoreCase));

    private static IoOperation Describe(string operation, ImmutableArray<string> outputs, ComputePlan plan)
    {
        var texts = plan.Computations.Where(computation => outputs.Contains(computation.Output)).Select(ComputationText.Describe).ToList();
        return texts.Count == 0
            ? new IoOperation(operation, IoOperation.Custom, $"Does '{operation.Replace('_', ' ')}'; nothing tells how.", [])
            : new IoOperation(operation, Computed, $"Works out {string.Join("; ", texts)}.", []) { OutputFields = outputs };
    }

    private static PropertyDefinition Input(string name, PropertyType type, ComputePlan plan) => new(
        name,
        type,
        name == TextSteps.StopWordsInput ? "The words to take out." : $"The {name.Replace('_', ' ')}.",
        !type.Nullable,
        null,
        "",
        [.. Limits(name, type, plan)]);

    /// <summary>Every input is bounded, so that no request takes for ever.</summary>
    private static IEnumerable<KeyValuePair<string, ContractLiteral>> Limits(string name, PropertyType type, ComputePlan plan)
    {
        var isCompared = plan.Computations.OfType<MatchComputation>().Any(match => match.Method.StartsWith("levenshtein", StringComparison.Ordinal) && match.Inputs.Contains(name));
        switch (type.Name)
        {
            case "string" or "bytes":
                yield return Limit("max_length", isCompared ? MostComparedCharacters : MostCharacters);
                break;
            case "array" or "object":
                yield return Limit("max_length", MostItems);
                break;
            case "integer":
                yield return Limit("ge", long.MinValue);
                yield return Limit("le", long.MaxValue);
                break;
            case "decimal":
                yield return Limit("ge", -1_000_000_000_000_000);
                yield return Limit("le", 1_000_000_000_000_000);
                break;
        }
    }

    private static KeyValuePair<string, ContractLiteral> Limit(string name, long value) =>
        KeyValuePair.Create(name, ContractLiteral.OfWhole(value));

    private static IEnumerable<PropertyDefinition> Outputs(string name, PropertyType type, ComputePlan plan, bool isAlways)
    {
        var computation = plan.Computations.FirstOrDefault(one => one.Output == name);
        yield return Output(name, type, computation is null ? $"The {name.Replace('_', ' ')}; nothing tells how it is worked out." : $"{ComputationText.Describe(computation)}.", isAlways);
        if (computation is MatchComputation match && MatchOutputs.Of(match, plan.Computations) is { } field)
            yield return Output(field, PropertyType.Flag, string.Create(CultureInfo.InvariantCulture, $"Whether {name.Replace('_', ' ')} is {(Similarities.IsDistance(match.Method) ? "at most" : "at least")} {match.Threshold}."), isAlways);
    }

    private static PropertyDefinition Output(string name, PropertyType type, string description, bool isAlways) =>
        isAlways ? CommonProperties.Required(name, type, description) : CommonProperties.Optional(name, type, description);
}
