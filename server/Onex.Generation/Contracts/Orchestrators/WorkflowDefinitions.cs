using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

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
        definitions.Add(new ModelDefinition(naming.ModelClass("input"), $"A request to {name}.", [CommonProperties.Operation(naming, "What to do."), CommonProperties.CorrelationId(hasDefault: true), Data(naming)]));
        definitions.Add(new ModelDefinition(naming.ModelClass("output"), $"What {name} did.", [CommonProperties.Operation(naming, "What was done."), CommonProperties.CorrelationId(hasDefault: false), .. hasSteps ? [Results(name)] : Array.Empty<PropertyDefinition>()]));
        definitions.Add(new ModelDefinition(naming.ModelClass("config"), $"How {name} works.", hasSteps ? Settings : []));
        if (hasSteps) definitions.AddRange(StepModels(name, naming.ModelClass("input")));
        if (!naming.Spec.Fields.IsEmpty)
            definitions.Add(new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {name} works with.", [.. naming.Spec.Fields.Select(CommonProperties.Optional)]));
        return definitions.ToImmutable();
    }

    public static string StepEnum(string name) => $"Enum{name}Step";

    /// <summary>What passes between a workflow and the nodes of its steps. The members of the enum of steps stand in the execution graph alone.</summary>
    /// <param name="name">The node's, e.g. <c>Checkout</c>.</param>
    /// <param name="request">The class of its requests.</param>
    public static ImmutableArray<ModelDefinition> StepModels(string name, string request)
    {
        var step = Enum(StepEnum(name), []);
        var output = Reference(ClassOf(name, StepOutput));
        return
        [
            new ModelDefinition(ClassOf(name, StepInput), $"What the node of a step of {name} is given.",
            [
                Field("step", step, "The step to do, or to take back."),
                CommonProperties.CorrelationId(hasDefault: false),
                Field("request", Reference(request), "The request that the workflow is run for."),
                Field("outputs", new PropertyType("object", false, null, output, "", []), "What the steps before it gave, by their names, but for those that were skipped; a completed step that is taken back has its own among them.", factory: "dict"),
            ]),
            new ModelDefinition(ClassOf(name, StepOutput), $"What the node of a step of {name} gives.",
                [Field("data", new PropertyType("object", false, null, new PropertyType("any"), "", []), "What later steps and the caller are given.", factory: "dict")]),
            new ModelDefinition(ClassOf(name, StepResult), $"What came of a step of {name}.",
            [
                Field("step", step, "The step."),
                Field("status", Enum($"Enum{name}StepStatus", Statuses), "What came of it."),
                Field("attempts", new PropertyType("integer"), "How often it was tried.", Whole(0)) with { Constraints = [KeyValuePair.Create("ge", Whole(0))] },
                Field("output", output with { Nullable = true }, "What its node gave, where it was completed.", Null),
                Field("error", new PropertyType("string") with { Nullable = true }, "The class of the error that its last attempt ended with, where it failed.", Null),
                Field("compensated", new PropertyType("boolean"), "It was taken back.", new ContractLiteral(YamlScalarKind.Boolean, "false")),
                Field("compensation_error", new PropertyType("string") with { Nullable = true }, "The class of the error that taking it back ended with, where that failed.", Null),
            ]),
        ];
    }

    public static PropertyDefinition Results(string name) =>
        Field("steps", new PropertyType("array", false, Reference(ClassOf(name, StepResult)), null, "", []), "What came of each step, in the order of the workflow.");

    public static ImmutableArray<PropertyDefinition> Settings { get; } =
    [
        Field("step_timeout_seconds", new PropertyType("float"), "How long one attempt at a step, or at taking it back, may take.", Real(WorkflowPlan.StepTimeoutSeconds)) with { Constraints = [KeyValuePair.Create("gt", Real(0))] },
        Field("retry_delay_seconds", new PropertyType("float"), "How long to wait before a step is tried for the second time; the wait doubles with each further attempt.", Real(0.1)) with { Constraints = [KeyValuePair.Create("ge", Real(0))] },
        Field("retry_max_delay_seconds", new PropertyType("float"), "How long to wait at most.", Real(WorkflowPlan.LongestRetryDelaySeconds)) with { Constraints = [KeyValuePair.Create("ge", Real(0))] },
    ];

    private static PropertyDefinition Data(NodeNaming naming)
    {
        const string description = "What the workflow works with.";
        return naming.Spec.Fields.IsEmpty
            ? Field("payload", new PropertyType("object", false, null, new PropertyType("any"), "", []), description, factory: "dict")
            : Field("record", new PropertyType("ref", false, null, null, naming.ModelClass(ModelRoles.Record), []), description);
    }

    private static string ClassOf(string name, string role) => $"Model{name}{role}";

    private static PropertyType Reference(string model) => new("ref", false, null, null, model, []);

    private static PropertyType Enum(string name, ImmutableArray<string> members) => new("enum", false, null, null, name, members);

    private static PropertyDefinition Field(string name, PropertyType type, string description, ContractLiteral? value = null, string factory = "") =>
        new(name, type, description, value is null && factory.Length == 0, value, factory, []);

    private static ContractLiteral Null => new(YamlScalarKind.Null, "null");

    private static ContractLiteral Whole(int number) => new(YamlScalarKind.WholeNumber, number.ToString(CultureInfo.InvariantCulture));

    private static ContractLiteral Real(double number) => new(YamlScalarKind.RealNumber, number.ToString("0.0###############", CultureInfo.InvariantCulture));
}
