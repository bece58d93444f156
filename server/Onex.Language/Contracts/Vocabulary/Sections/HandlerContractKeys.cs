using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary.Shapes;
using static Onex.Language.Contracts.Vocabulary.Notation;

namespace Onex.Language.Contracts.Vocabulary.Sections;

/// <summary>The contract of a handler, as <c>onex contract build</c> makes it and core's own schema of it says.</summary>
internal static class HandlerContractKeys
{
    private static readonly Shape Capability = Map(
        Required("alias", Formed(new TextForm("^[a-z][a-z0-9_]{0,63}$", "a name in snake case")), "The name that the handler has for it."),
        Required("capability", AnyText, "The capability, e.g. database.relational."),
        Key("requirements", Map(
                Key("must", FreeMap, "What a provider has to have."),
                Key("prefer", FreeMap, "What is better to have."),
                Key("forbid", FreeMap, "What it must not have."),
                Key("hints", FreeMap, "What may help to choose.")),
            "What a provider has to be like."),
        Key("selection_policy", OneOf("auto_if_unique", "best_score", "require_explicit"), "How one of several providers is chosen."),
        Key("strict", Flag, "It is an error where no provider fits."),
        Key("version_range", Either(AnyText, Nothing), "The versions that will do, e.g. >=1.0.0 <2.0.0."),
        Key("vendor_hints", FreeMap, "What only some providers understand."),
        Key("description", Either(AnyText, Nothing), "What it is needed for."));

    public static ImmutableArray<ContractKey> All { get; } =
    [
        Required("handler_id", AnyText, "What identifies the handler in the registry, dotted, e.g. node.order.reducer.").Ruled(),
        Required("name", AnyText, "The handler's name for people.").Ruled(),
        Required("contract_version", VersionMap, "The version of this contract as a map of major, minor and patch.").Ruled(),
        Required("descriptor",
            BehaviorKeys.Descriptor.With(Required("node_archetype", OneOf("compute", "effect", "reducer", "orchestrator"), "Which of the four kinds of node the handler belongs to.").Ruled()),
            "How the runtime treats the handler: its archetype, purity, idempotence and limits."),
        Required("input_model", Formed(DottedName), "The model of what the handler is given: its module and class in one dotted name.").Ruled(),
        Required("output_model", Formed(DottedName), "The model of what the handler gives back: its module and class in one dotted name.").Ruled(),
        Key("description", Either(AnyText, Nothing), "What the handler does.").Ruled(),
        Key("capability_inputs", ListOf(Capability), "The capabilities that the handler needs."),
        Key("capability_outputs", Texts, "The capabilities that the handler offers."),
        Key("execution_constraints", Map(
                Key("requires_before", Texts, "What has to run before, e.g. capability:auth or handler:metrics."),
                Key("requires_after", Texts, "What has to run afterwards."),
                Key("must_run", Flag, "It runs even where others failed."),
                Key("can_run_parallel", Flag, "It may run at the same time as others."),
                Key("nondeterministic_effect", Flag, "Its effect may differ from run to run.")),
            "When the handler runs, compared with others."),
        Key("handler_class", Formed(DottedName), "The class that does the work: its module and name in one dotted name."),
        Key("supports_lifecycle", Flag, "The handler is told when the runtime starts and stops."),
        Key("supports_health_check", Flag, "The handler can be asked whether it is well."),
        Key("supports_provisioning", Flag, "The handler can set up and tear down what it needs."),
        Key("tags", Texts, "Words to find the handler by."),
        Key("priority", Count, "Of several handlers that fit, the one with the greater number is taken."),
        Key("metadata", FreeMap, "Notes about the contract."),
        Key("golden_path", Texts, "The steps by which it is shown that the handler works, in words."),
        Key("dod_evidence", ListOf(FreeMap), "Proof that the handler is done."),
        Key("context_integrity", FreeMap, "How the integrity of the context is guarded."),
        Key("trust_domains", ListOf(FreeMap), "Whose handlers are trusted with what."),
        HandlerRoutingKeys.Section,
        Key("yaml_consumed_events", ListOf(Anything), "The events that the handler reacts to."),
        Key("yaml_published_events", ListOf(Anything), "The events that the handler publishes."),
    ];
}
