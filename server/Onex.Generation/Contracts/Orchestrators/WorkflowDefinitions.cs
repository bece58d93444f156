using System.Collections.Immutable;
using Onex.Language.Contracts;
using static Onex.Generation.Contracts.CommonProperties;

namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>The models of an ORCHESTRATOR: of requests and results, and of what passes between the workflow and the nodes that do its steps.</summary>
internal static class WorkflowDefinitions
{
    public const string StepInput = "StepInput";

    public const string StepOutput = "StepOutput";

    public const string StepResult = "StepResult";

    /// <summary>What can come of a step.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["not_started", "completed", "skipped", "failed", "cancelled"];

    /// <param name="hasSteps">Whether the prompt names any.</param>
    public static ImmutableArray<ModelDefinition> Compose(NodeNaming naming, bool hasSteps)
    {
        var name = naming.Spec.Name;
        var definitions = ImmutableArray.CreateBuilder<ModelDefinition>();
        definitions.Add(new ModelDefinition(naming.ModelClass("input"), $"A request to {name}.", [Operation(naming, "What to do."), CorrelationId(hasDefault: true), Data(naming)]));
        definitions.Add(new ModelDefinition(naming.ModelClass("output"), $"What {name} did.", [Operation(naming, "What was done."), CorrelationId(hasDefault: false), .. hasSteps ? [Results(name)] : Array.Empty<PropertyDefinition>()]));
        definitions.Add(new ModelDefinition(naming.ModelClass("config"), $"How {name} works.", hasSteps ? Settings : []));
        if (hasSteps) definitions.AddRange(StepModels(name, naming.ModelClass("input")));
        if (!naming.Spec.Fields.IsEmpty)
            definitions.Add(new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {name} works with.", [.. naming.Spec.Fields.Select(Optional)]));
        return definitions.ToImmutable();
    }

    public static string StepEnum(string name) => $"Enum{name}Step";

    /// <summary>What passes between a workflow and the nodes of its steps. The members of the enum of steps stand in the execution graph alone.</summary>
    /// <param name="name">The node's, e.g. <c>Checkout</c>.</param>
    /// <param name="request">The class of its requests.</param>
    public static ImmutableArray<ModelDefinition> StepModels(string name, string request)
    {
        var step = PropertyType.EnumOf(StepEnum(name), []);
        var output = PropertyType.ModelOf(ClassOf(name, StepOutput));
        return
        [
            new ModelDefinition(ClassOf(name, StepInput), $"What the node of a step of {name} is given.",
            [
                Required("step", step, "The step to do, or to take back."),
                CorrelationId(hasDefault: false),
                Required("request", PropertyType.ModelOf(request), "The request that the workflow is run for."),
                Map("outputs", output, "What the steps before it gave, by their names, but for those that were skipped; a completed step that is taken back has its own among them."),
            ]),
            new ModelDefinition(ClassOf(name, StepOutput), $"What the node of a step of {name} gives.",
                [Map("data", PropertyType.Any, "What later steps and the caller are given.")]),
            new ModelDefinition(ClassOf(name, StepResult), $"What came of a step of {name}.",
            [
                Required("step", step, "The step."),
                Required("status", PropertyType.EnumOf($"Enum{name}StepStatus", Statuses), "What came of it."),
                Preset("attempts", PropertyType.Whole, "How often it was tried.", ContractLiteral.OfWhole(0)) with { Constraints = [KeyValuePair.Create("ge", ContractLiteral.OfWhole(0))] },
                Preset("output", output with { Nullable = true }, "What its node gave, where it was completed.", ContractLiteral.Null),
                Preset("error", PropertyType.Text with { Nullable = true }, "The class of the error that its last attempt ended with, where it failed.", ContractLiteral.Null),
                Preset("compensated", PropertyType.Flag, "It was taken back.", ContractLiteral.OfFlag(false)),
                Preset("compensation_error", PropertyType.Text with { Nullable = true }, "The class of the error that taking it back ended with, where that failed.", ContractLiteral.Null),
            ]),
        ];
    }

    public static PropertyDefinition Results(string name) =>
        Required("steps", PropertyType.ListOf(PropertyType.ModelOf(ClassOf(name, StepResult))), "What came of each step, in the order of the workflow.");

    public static ImmutableArray<PropertyDefinition> Settings { get; } =
    [
        Preset("step_timeout_seconds", PropertyType.Real, "How long one attempt at a step, or at taking it back, may take.", ContractLiteral.OfReal(WorkflowPlan.StepTimeoutSeconds)) with { Constraints = [KeyValuePair.Create("gt", ContractLiteral.OfReal(0))] },
        Preset("retry_delay_seconds", PropertyType.Real, "How long to wait before a step is tried for the second time; the wait doubles with each further attempt.", ContractLiteral.OfReal(0.1)) with { Constraints = [KeyValuePair.Create("ge", ContractLiteral.OfReal(0))] },
        Preset("retry_max_delay_seconds", PropertyType.Real, "How long to wait at most.", ContractLiteral.OfReal(WorkflowPlan.LongestRetryDelaySeconds)) with { Constraints = [KeyValuePair.Create("ge", ContractLiteral.OfReal(0))] },
    ];

    private static PropertyDefinition Data(NodeNaming naming)
    {
        const string description = "What the workflow works with.";
        return naming.Spec.Fields.IsEmpty
            ? Map("payload", PropertyType.Any, description)
            : Required("record", PropertyType.ModelOf(naming.ModelClass(ModelRoles.Record)), description);
    }

    private static string ClassOf(string name, string role) => $"Model{name}{role}";
}
