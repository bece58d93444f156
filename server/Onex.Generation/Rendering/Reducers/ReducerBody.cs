using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>A node that makes a new state and intents of a state and an event.</summary>
/// <param name="Machine">Null for a node without transitions.</param>
/// <param name="Groupings">Empty for a node that works out nothing.</param>
/// <param name="Persists">Whether it asks to keep each new state.</param>
/// <param name="Emissions">What it asks for when a result reaches a threshold.</param>
internal sealed record ReducerBody(
    PackageMachine? Machine,
    ImmutableArray<PackageGrouping> Groupings,
    bool Persists,
    ImmutableArray<PackageEmission> Emissions,
    ImmutableArray<ReducerOperation> Reductions,
    ImmutableArray<string> Warnings) : INodeBody
{
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["MappingProxyType"] = "types",
        ["bisect_left"] = "bisect",
        ["fsum"] = "math",
        ["isfinite"] = "math",
        ["permutations"] = "itertools",
        ["median"] = "statistics",
        ["pstdev"] = "statistics",
        ["pvariance"] = "statistics",
        ["uuid5"] = "uuid",
    };

    public ImmutableArray<PackageOperation> Operations => [.. Reductions.Select(reduction => reduction.Operation)];

    public string UsageTemplate => "nodes/reducer/usage.md";

    public IEnumerable<KeyValuePair<string, string>> Imports => Modules;

    /// <summary>The operation that examples and tests show: the first that really does something.</summary>
    private ReducerOperation Probe => Reductions.FirstOrDefault(reduction => !reduction.IsCustom) ?? Reductions[0];

    private IEnumerable<PackageAggregation> Aggregations => Groupings.SelectMany(grouping => grouping.Aggregations);

    /// <returns>The body, or why there is none, as the end of a sentence about the contract.</returns>
    public static (ReducerBody? Body, string Problem) Read(Contract contract, PackageNames names)
    {
        if (contract.StateModel is null) return (null, "it names no model of its state under state_model");
        var (machine, problem) = contract.StateMachine is { } definition ? PackageMachine.Read(definition) : (null, "");
        if (problem.Length > 0) return (null, problem);
        var (groupings, otherProblem) = PackageGrouping.Read(contract, names);
        if (otherProblem.Length > 0) return (null, otherProblem);
        var outputs = groupings.SelectMany(grouping => grouping.Aggregations).Select(aggregation => aggregation.Computation.Output).ToImmutableArray();
        var reductions = contract.IoOperations.Select(operation => ReadOperation(operation, machine, outputs)).ToImmutableArray();
        if (machine is not null && !reductions.Any(reduction => reduction.Moves)) return (null, $"it has a state machine, and no operation of the type {ReducerOperations.Transition} or {ReducerOperations.Reduce}");
        if (outputs.FirstOrDefault(output => !reductions.Any(reduction => reduction.Outputs.Contains(output))) is { } lost) return (null, $"no operation has '{lost}' among its output_fields");
        var (emissions, emissionProblem) = PackageEmission.Read(contract, groupings);
        if (emissionProblem.Length > 0) return (null, emissionProblem);
        var persists = contract.Intents.Any(intent => intent.IntentType == PersistIntent.Type);
        return (new ReducerBody(machine, groupings, persists, emissions, reductions, [.. Warn(contract, reductions)]), "");
    }

    public void AddTo(TemplateModel common, Package package)
    {
        var names = package.Names;
        var works = Reductions.Where(reduction => !reduction.IsCustom).DistinctBy(reduction => reduction.Work).ToList();
        var stateHasRecord = package.FindDefinition(names.ModelClass(ModelRoles.State))?.Find("record") is not null;
        common
            .Add("state_model", new PyIdentifier(names.ModelClass(ModelRoles.State)))
            .Add("state_enum", new PyIdentifier(names.StateEnum))
            .Add("trigger_enum", new PyIdentifier(names.TriggerEnum))
            .Add("service", new PyIdentifier(names.Service))
            .Add("has_machine", Machine is not null)
            .Add("is_spelled_out", Machine is { IsSpelledOut: true })
            .Add("has_aggregations", !Groupings.IsEmpty)
            .Add("both", Machine is not null && !Groupings.IsEmpty)
            .Add("merges", Machine is not null && Groupings.IsEmpty && package.Record is not null && stateHasRecord)
            .Add("persists", Persists)
            .Add("emits", !Emissions.IsEmpty)
            .Add("intends", Persists || !Emissions.IsEmpty)
            .Add("only_emits", !Persists && !Emissions.IsEmpty)
            .Add("refuses", Reductions.Any(reduction => reduction.IsCustom))
            .Add("works", works.Count > 0)
            .Add("chooses", works.Count + Reductions.Count(reduction => reduction.IsCustom) > 1)
            .Add("method", new PyIdentifier(MethodOf(Probe)))
            .Add("moves_only", works.Any(reduction => reduction is { Moves: true, Outputs.IsEmpty: true }))
            .Add("choices", Reductions.Select(reduction => new PyEntry($"{names.OperationEnum}.{reduction.Operation.Member}", $"self.{MethodOf(reduction)}", 12)))
            .Add("reductions", works.Where(reduction => !reduction.Outputs.IsEmpty).Select(Describe))
            .Add("refused", Reductions.Where(reduction => reduction.IsCustom).Select(reduction => new PyIdentifier(reduction.Operation.Member)))
            .Add("probe", new TemplateModel().Add("member", new PyIdentifier(Probe.Operation.Member)));
        if (Machine is not null) ReducerTemplates.AddMachine(common, Machine, package);
        if (!Groupings.IsEmpty) ReducerTemplates.AddAggregations(common, Groupings, works, package);
        if (!Emissions.IsEmpty) ReducerTemplates.AddEmissions(common, Emissions, works, names.Service);
    }

    public void AddTo(TemplateModel operation, PackageOperation of, PackageNames names)
    {
    }

    public IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common)
    {
        var service = package.Names.Service;
        yield return new BodyFile($"handlers/handler_{service}", "nodes/reducer/handler.py", common, []);
        yield return new BodyFile($"tests/test_{service}_handler", "nodes/reducer/test_handler.py", common, []);
        if (Groupings.IsEmpty) yield break;
        var folds = Reductions.DistinctBy(reduction => reduction.Work).SelectMany(reduction => Groupings
            .Where(grouping => grouping.DescribeFold(reduction) is not null).Select(grouping => $"fold_{reduction.Operation.Method}_{grouping.Role}"));
        var helpers = Groupings.Where(grouping => !grouping.Keys.IsEmpty).Select(grouping => $"put_{grouping.Role}");
        string[] sums = Aggregations.Any(aggregation => aggregation.IsExact) ? ["add_exactly"] : [];
        yield return new BodyFile($"handlers/adapter_{service}_folds", "nodes/reducer/folds.py", common, [.. folds, .. helpers, .. sums]);
        yield return new BodyFile($"tests/test_{service}_results", "nodes/reducer/test_results.py", common, []);
        if (Emissions.IsEmpty) yield break;
        yield return new BodyFile($"handlers/adapter_{service}_events", "nodes/reducer/events.py", common, ["ask_for_events"]);
        yield return new BodyFile($"tests/test_{service}_events", "nodes/reducer/test_events.py", common, []);
    }

    /// <summary>Operations that do the same share a method, which is called after the first of them.</summary>
    private string MethodOf(ReducerOperation reduction) => reduction switch
    {
        { IsCustom: true } => "_custom",
        { Moves: true, Outputs.IsEmpty: true } => "_move",
        { Moves: true } => $"_reduce_{FirstLike(reduction).Operation.Method}",
        _ => $"_fold_{FirstLike(reduction).Operation.Method}",
    };

    private ReducerOperation FirstLike(ReducerOperation reduction) => Reductions.First(other => other.Work == reduction.Work);

    private TemplateModel Describe(ReducerOperation reduction) => new TemplateModel()
        .Add("method", new PyIdentifier(MethodOf(reduction)))
        .Add("work_method", new PyIdentifier($"_work_{reduction.Operation.Method}"))
        .Add("moves", reduction.Moves)
        .Add("calculates", Aggregations.Any(aggregation => aggregation.Calculates && reduction.Outputs.Contains(aggregation.Computation.Output)))
        .Add("folds", Groupings.Select(grouping => grouping.DescribeFold(reduction)).OfType<TemplateModel>());

    private static ReducerOperation ReadOperation(IoOperation operation, PackageMachine? machine, ImmutableArray<string> outputs)
    {
        var works = operation.OperationType is ReducerOperations.Aggregate or ReducerOperations.Reduce;
        return new ReducerOperation(
            PackageOperation.Of(operation),
            machine is not null && operation.OperationType is ReducerOperations.Transition or ReducerOperations.Reduce,
            // An operation that lists no results works out all of them.
            works ? [.. outputs.Where(output => operation.OutputFields.IsEmpty || operation.OutputFields.Contains(output))] : []);
    }

    private static IEnumerable<string> Warn(Contract contract, ImmutableArray<ReducerOperation> reductions)
    {
        foreach (var reduction in reductions.Where(reduction => reduction.IsCustom))
            yield return reduction.Operation.Unimplemented("what it makes of an event");
        foreach (var transition in contract.StateMachine?.Transitions.Where(transition => !transition.Conditions.IsEmpty) ?? [])
            yield return $"The handler takes the transition '{transition.Name}' without asking for its condition '{transition.Conditions[0]}'.";
        foreach (var intent in contract.Intents.Where(intent => intent.IntentType != PersistIntent.Type && !PackageEmission.IsOf(intent)))
            yield return intent.Condition is null
                ? $"Nothing tells when to emit the intent '{intent.IntentType}', so the handler never does."
                : $"Nothing tells what the payload of the intent '{intent.IntentType}' holds, so the handler never emits it: of events that are asked for with ModelPayloadEmitEvent it is known.";
        foreach (var computation in contract.Computations.Where(computation => computation is not AggregationComputation))
            yield return $"A reducer makes one value of many items: '{computation.Output}' is not worked out.";
    }
}
