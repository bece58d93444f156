using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>Sections that only the strict models of omnibase_core know. No real contract holds them; <c>--profile strict</c> looks into them.</summary>
internal static class StrictModelKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        .. Sections(
            ("tool_specification", "The tool that the node stands for: tool_name and main_tool_class."),
            ("service_configuration", "How the node runs as a service."),
            ("infrastructure", "The infrastructure that the node needs."),
            ("infrastructure_services", "The services that the infrastructure has to offer."),
            ("transaction_management", "How several accesses become one transaction."),
            ("retry_policies", "When a failed access is tried again."),
            ("backup_config", "What is kept of what is overwritten."),
            ("event_type", "The types of events that the node deals with."),
            ("caching", "What is cached, where and how long."),
            ("routing", "How requests are spread over backends."),
            ("algorithm", "The algorithm of a compute: algorithm_type, and factors whose weights add up to 1."),
            ("parallel_processing", "How a compute uses several workers."),
            ("input_validation", "How input is checked before it is computed with."),
            ("output_transformation", "How the result is changed before it is given back."),
            ("streaming", "How a reducer reads streams."),
            ("conflict_resolution", "Which of two values wins in a reduction."),
            ("memory_management", "How much memory a reduction may use."),
            ("aggregation", "How values are folded into one."),
            ("state_management", "How state is kept between calls."),
            ("action_emission", "How an orchestrator sends out actions."),
            ("conditional_branching", "How an orchestrator chooses between branches."),
            ("event_registry", "How an orchestrator finds events."),
            ("event_coordination", "How an orchestrator ties events together.")),
        Key("actions", ListOf(FreeMap), "The actions that the node offers. Known to the strict models only."),
        Key("external_services", ListOf(FreeMap), "The services that an effect calls. Known to the strict models only."),
        Key("reduction_operations", ListOf(FreeMap), "The reductions of a reducer. Known to the strict models only."),
        .. Switches(
            ("idempotent_operations", "Doing an operation twice is the same as doing it once."),
            ("side_effect_logging_enabled", "Side effects are logged."),
            ("audit_trail_enabled", "Side effects are recorded for audits."),
            ("consistency_validation_enabled", "Consistency is checked after side effects."),
            ("deterministic_execution", "The same input always gives the same output."),
            ("memory_optimization_enabled", "Memory is saved at the cost of time."),
            ("intermediate_result_caching", "Intermediate results are cached."),
            ("order_preserving", "The order of the input is kept."),
            ("incremental_processing", "Input is reduced piece by piece."),
            ("result_caching_enabled", "Results are cached."),
            ("partial_results_enabled", "Results are given before all input is there."),
            ("load_balancing_enabled", "Work is spread over several nodes."),
            ("failure_isolation_enabled", "A failing branch does not take others with it."),
            ("monitoring_enabled", "The workflow is watched."),
            ("metrics_collection_enabled", "The workflow is measured.")),
    ];

    private static IEnumerable<ContractKey> Sections(params (string Name, string Description)[] sections) =>
        sections.Select(s => Key(s.Name, FreeMap, s.Description + " Known to the strict models only."));

    private static IEnumerable<ContractKey> Switches(params (string Name, string Description)[] switches) =>
        switches.Select(s => Key(s.Name, Flag, s.Description + " Known to the strict models only."));
}
