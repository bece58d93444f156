using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>What an orchestrator coordinates.</summary>
internal static class WorkflowKeys
{
    private static readonly Shape Mode = Usually("sequential", "parallel", "mixed", "batch", "streaming");

    private static readonly Shape Step = Map(
        Required("node_id", AnyText, "The step's name in this graph; no two are alike."),
        Required("node_type", Usually("EFFECT_GENERIC", "COMPUTE_GENERIC", "REDUCER_GENERIC", "ORCHESTRATOR_GENERIC"), "Which kind of node does the step."),
        Key("node_name", AnyText, "The step's name for readers."),
        Key("target_node_type", AnyText, "The class of the node that does the step."),
        Key("contract_ref", AnyText, "The contract of the node that does the step, as a path."),
        Key("depends_on", Texts, "The steps that have to be done before; node_ids of this graph."),
        Key("description", AnyText, "What the step does."),
        Key("error_action", Usually("stop", "continue", "compensate"),
            "What happens when the step has failed for good: the workflow fails, goes on without the step, or fails after what was begun is taken back."),
        Key("retry_count", Count, "How often a failed step is tried again."),
        Key("timeout_ms", WholeFrom(1), "How long one attempt may take, in milliseconds."),
        Key("compensation", AnyText, "The name of what takes the step back; it is injected like the step's own node."),
        Key("node_requirements", FreeMap, "What the step's node must be able to do."),
        Key("step_config", FreeMap, "Settings that the step's node reads."),
        Key("metadata", FreeMap, "Notes about the step."));

    private static readonly Shape Rules = Map(
        Key("execution_mode", Mode, "Whether steps run one after the other or together."),
        Key("parallel_execution_allowed", Flag, "Steps that do not depend on each other may run together."),
        Key("max_parallel_branches", WholeFrom(1), "How many branches run at the same time at most."),
        Key("max_parallel_steps", WholeFrom(1), "How many steps run at the same time at most."),
        Key("failure_recovery_strategy", Usually("fail_fast", "retry", "none", "RETRY", "ROLLBACK", "COMPENSATE", "ABORT"), "What happens where a step fails."),
        Key("max_retries", Count, "How often a failed step is tried again."),
        Key("retry_delay_ms", Count, "How long to wait in between, in milliseconds."),
        Key("synchronization_points", Texts, "The steps at which all branches wait for each other."),
        Key("step_timeout_ms", Count, "How long a step may take, in milliseconds."),
        Key("workflow_timeout_ms", Count, "How long all of it may take, in milliseconds."),
        Key("timeout_ms", Count, "How long all of it may take, in milliseconds."),
        Key("checkpoint_enabled", Flag, "Progress is saved between the steps."),
        Key("checkpoint_interval_ms", Count, "How often progress is saved, in milliseconds."),
        Key("recovery_enabled", Flag, "After a crash the workflow goes on from the last saved step."),
        Key("rollback_enabled", Flag, "Where a step fails, those before it are undone."),
        Key("allow_partial_completion", Flag, "The result counts although some steps failed."));

    private static readonly Shape Topics = ListOf(
        Key("topic", AnyText, "The topic."),
        Key("payload_schema", AnyText, "The model of its messages."),
        Key("description", AnyText, "When it comes."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Key("workflow_coordination",
            Map(
                Key("version", VersionMap, "The version of this section."),
                Key("subcontract_version", VersionMap, "The version of the subcontract that the section follows."),
                Key("workflow_definition",
                    Map(
                        Key("workflow_metadata", Map(
                                Required("workflow_name", AnyText, "The workflow's name."),
                                Key("workflow_version", VersionMap, "The workflow's version."),
                                Key("version", VersionMap, "The version of the definition. The runtime's own model requires it."),
                                Key("description", AnyText, "What the workflow achieves."),
                                Key("execution_mode", Mode, "Whether steps run one after the other or together."),
                                Key("timeout_ms", Count, "How long all of it may take, in milliseconds."),
                                Key("author", AnyText, "Who wrote it."),
                                Key("documentation_url", AnyText, "Where it is documented."),
                                Key("tags", Texts, "Words to find it by.")),
                            "What the workflow is called and what it is for."),
                        Key("execution_graph", Map(
                                Key("nodes", ListOf(Step), "The steps. What depends_on says must not go in circles."),
                                Key("edges", ListOf(
                                        Key("from_node", AnyText, "The node_id where the edge begins."),
                                        Key("to_node", AnyText, "The node_id where the edge ends."),
                                        Key("edge_type", Usually("data_flow", "control_flow"), "What goes along the edge."),
                                        Key("description", AnyText, "What goes along the edge, in words.")),
                                    "The ways between the steps.")),
                            "The steps and what they wait for.").Ruled(),
                        Key("coordination_rules", Rules, "How the steps are run.")),
                    "The workflow that the orchestrator runs."),
                Key("execution_mode", Mode, "Whether steps run one after the other or together."),
                Key("max_parallel_branches", WholeFrom(1), "How many branches run at the same time at most."),
                Key("checkpoint_enabled", Flag, "Progress is saved between the steps."),
                Key("checkpoint_interval_ms", WholeFrom(100), "How often progress is saved, in milliseconds."),
                Key("state_persistence_enabled", Flag, "The workflow's state outlives the process."),
                Key("rollback_enabled", Flag, "Where a step fails, those before it are undone."),
                Key("timeout_ms", WholeFrom(1), "How long all of it may take, in milliseconds."),
                Key("recovery_enabled", Flag, "After a crash the workflow goes on from the last saved step."),
                Key("lifecycle", Map(
                        Key("startup_sequence", Texts, "The nodes in the order in which they start."),
                        Key("shutdown_sequence", Texts, "The nodes in the order in which they stop."),
                        Key("graceful_shutdown_timeout_ms", Count, "How long stopping may take, in milliseconds."),
                        Key("health_check_interval_ms", Count, "How often the nodes are asked whether they are well, in milliseconds.")),
                    "In which order the workflow's nodes start and stop."),
                Key("subscriptions", Topics, "The topics that start or stop the workflow."),
                Key("publications", Topics, "The topics that the workflow reports to.")),
            "The workflow of an orchestrator: its steps, what they wait for, and what happens when one fails."),
        Key("time_injection", Map(
                Key("enabled", Flag, "The node is given the time."),
                Key("source", AnyText, "The event that the time comes with."),
                Key("field", AnyText, "The field of that event."),
                Key("description", AnyText, "What the time is used for.")),
            "The time comes with an event instead of from the clock, so that timeouts can be tested and replayed."),
        Key("projection_reader", Map(
                Key("protocol", AnyText, "The protocol class that is read through."),
                Key("module", Formed(ModuleName), "The module of the protocol."),
                Key("projections", ListOf(
                        Key("name", AnyText, "The projection's name."),
                        Key("description", AnyText, "What it holds.")),
                    "The projections that are read.")),
            "The read models that an orchestrator looks into before it decides."),
        Key("runtime_dispatch", Map(
                Key("command_topic", AnyText, "The topic of the command that starts the node.").Ruled(),
                Key("terminal_events", Texts, "The topics of the events that end its work.").Ruled(),
                Key("external_trigger", Flag, "Something outside of the runtime sends the command.")),
            "How the runtime starts the node by command and knows that it is done."),
    ];
}
