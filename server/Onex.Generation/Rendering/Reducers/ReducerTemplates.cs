using System.Collections.Immutable;
using Onex.Generation.Computing;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts.Computations;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>The variables that the templates of a REDUCER are filled with.</summary>
internal static class ReducerTemplates
{
    public static void AddMachine(TemplateModel common, PackageMachine machine, Package package)
    {
        var triggers = machine.Transitions.Select(transition => transition.Trigger).Distinct(StringComparer.Ordinal).Count();
        var states = package.Enums.First(one => one.Name == package.Names.StateEnum).Values.Length;
        var walk = machine.Walk();
        common
            .Add("initial", Member(machine.InitialState))
            .Add("initial_md", new MarkdownCode(machine.InitialState))
            .Add("transitions", machine.Transitions.Select(Describe))
            .Add("walk", walk.Select(Describe))
            .Add("has_walk", !walk.IsEmpty)
            .Add("first", Describe(walk.IsEmpty ? machine.Transitions[0] : walk[0]))
            .Add("has_forbidden", machine.Transitions.Length < states * triggers)
            .Add("has_terminal", !machine.TerminalStates.IsEmpty)
            .Add("terminal", machine.TerminalStates.Select(Member))
            .Add("terminal_md", machine.TerminalStates.Select(state => new MarkdownCode(state)));
    }

    public static void AddAggregations(TemplateModel common, ImmutableArray<PackageGrouping> groupings, IReadOnlyList<ReducerOperation> works, Package package)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var aggregations = groupings.SelectMany(grouping => grouping.Aggregations).ToList();
        var functions = aggregations.Select(aggregation => aggregation.Computation.Function).ToHashSet(StringComparer.Ordinal);
        var uses = new TemplateModel()
            .Add("exact", aggregations.Exists(aggregation => aggregation.IsExact))
            .Add("finite", aggregations.Exists(aggregation => aggregation.Calculates && aggregation.Value.Name is "float" or "number") || groupings.Any(grouping => grouping.Keys.Any(key => key.Type.Name is "float" or "number")))
            .Add("all", functions.Any(ReducerAggregates.KeepsAll))
            .Add("groups", groupings.Any(grouping => !grouping.Keys.IsEmpty));
        foreach (var function in Aggregates.Functions) uses.Add(function, functions.Contains(function));
        common
            .Add("uses", uses)
            .Add("groupings", groupings.Select(grouping => grouping.Describe(symbols)).ToList())
            .Add("key_symbols", symbols.Select(symbol => new PyIdentifier(symbol)))
            .Add("results_md", aggregations.Select(aggregation => new MarkdownText(ComputationText.Describe(aggregation.Computation))));
        ReductionSamples.AddTo(common, groupings, works, package);
    }

    public static void AddEmissions(TemplateModel common, ImmutableArray<PackageEmission> emissions, IReadOnlyList<ReducerOperation> works, string service)
    {
        var tests = emissions.Select(emission => emission.DescribeTest(works)).OfType<TemplateModel>().ToList();
        common
            .Add("emissions", emissions.Select(emission => emission.Describe(service)))
            .Add("emissions_md", emissions.Select(emission => emission.Describe()))
            .Add("changed", emissions.Select(emission => emission.Grouping).DistinctBy(grouping => grouping.Role).Where(grouping => !grouping.Keys.IsEmpty).Select(grouping => new TemplateModel()
                .Add("role", new PyIdentifier(grouping.Role))
                .Add("group_model", new PyIdentifier(grouping.Model))))
            .Add("emitting", new PyIdentifier(works.First(work => work.Outputs.Contains(emissions[0].Condition.Result)).Operation.Member))
            .Add("emission_tests", tests);
    }

    private static TemplateModel Describe(PackageTransition transition) => new TemplateModel()
        .Add("from", Member(transition.From))
        .Add("trigger", Member(transition.Trigger))
        .Add("to", Member(transition.To))
        .Add("from_md", new MarkdownCode(transition.From))
        .Add("trigger_md", new MarkdownCode(transition.Trigger))
        .Add("to_md", new MarkdownCode(transition.To));

    private static PyIdentifier Member(string value) => new(PackageEnum.ToMember(value));
}
