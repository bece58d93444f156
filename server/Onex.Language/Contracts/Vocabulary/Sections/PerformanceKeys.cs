using System.Collections.Immutable;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>How fast the node has to be.</summary>
internal static class PerformanceKeys
{
    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("performance", Map(
                Key("single_operation_max_ms", WholeFrom(1), "How long one operation may take, in milliseconds. The strict models require it of computes and orchestrators."),
                Key("batch_operation_max_s", WholeFrom(1), "How long a batch may take, in seconds."),
                Key("memory_limit_mb", WholeFrom(1), "How much memory the node may use, in megabytes."),
                Key("cpu_limit_percent", WholeFrom(1, 100), "How much of a processor the node may use, in percent."),
                Key("throughput_min_ops_per_second", NumberFrom(0), "How many operations it has to do in a second."),
                Key("database_query_timeout_ms", WholeFrom(100), "How long a query may take, in milliseconds."),
                Key("external_service_timeout_ms", WholeFrom(100), "How long a call to another service may take, in milliseconds."),
                Key("projection_reader_timeout_ms", WholeFrom(100), "How long reading a projection may take, in milliseconds."),
                Key("circuit_breaker_recovery_timeout_s", WholeFrom(1), "How long calls stop after too many failures, in seconds."),
                Key("thresholds", NamesWith(Map(
                        Key("default", NumberFrom(0), "The threshold."),
                        Key("env_var", Formed(EnvironmentName), "The environment variable that overrides it."),
                        Key("description", AnyText, "What is measured."))),
                    "Thresholds above which the node warns, by name; the name's ending says the unit.")),
            "How fast the node has to be and how much it may use."),
        Key("performance_benchmarks", FreeMap, "What was or should be measured, for readers."),
        Key("timing_constraints", Map(
                Key("documentation", AnyText, "What the section is for."),
                Key("reducer_notes", AnyText, "What holds for reducers."),
                Key("validations", ListOf(FreeMap), "Calculations that retries fit into timeouts."),
                Key("workflow_timing", FreeMap, "How the times of the steps add up.")),
            "Proof on paper that retries fit into timeouts, for readers."),
    ];
}
