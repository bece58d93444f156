using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Workflows;
using Onex.Language.Yaml;

namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>The models of an ORCHESTRATOR: of requests and results, and of what passes between the workflow and the nodes that do its steps.</summary>
internal static class WorkflowDefinitions
{
    public const string StepInput = "stepInput";

    public const string StepOutput = "stepOutput";

    public const string StepResult = "stepResult";

    /// <summary>What can come of a step.</summary>
    public static ImmutableArray<string> Statuses { get; } = ["not_started", "completed", "skipped", "failed", "cancelled"];

    /// <param name="workflow">Null where the prompt names no steps.</param>
    public static ImmutableArray<ModelDefinition> Compose(NodeNaming naming, Workflow? workflow)
    {
        var spec = naming.Spec;
        var record = Record(naming);
        var definitions = ImmutableArray.CreateBuilder<ModelDefinition>();
        definitions.Add(new ModelDefinition(naming.ModelClass("input"), $"A request to {spec.Name}.", [CommonProperties.Operation(naming, "What to do."), CommonProperties.CorrelationId(hasDefault: true), Payload(naming, "What the workflow works with.")]));
        definitions.Add(new ModelDefinition(naming.ModelClass("output"), $"What {spec.Name} did.", [CommonProperties.Operation(naming, "What was done."), CommonProperties.CorrelationId(hasDefault: false), .. workflow is null ? [] : new[] { Results(naming) }]));
        definitions.Add(new ModelDefinition(naming.ModelClass("config"), $"How {spec.Name} works.", workflow is null ? [] : Settings()));
        if (workflow is not null) definitions.AddRange(StepModels(naming, workflow));
        if (record is not null) definitions.Add(record);
        return definitions.ToImmutable();
    }

    private static ModelDefinition? Record(NodeNaming naming) => naming.Spec.Fields.IsEmpty
        ? null
        : new ModelDefinition(naming.ModelClass(ModelRoles.Record), $"The data that {naming.Spec.Name} works with.", [.. naming.Spec.Fields.Select(CommonProperties.Optional)]);

    private static IEnumerable<ModelDefinition> StepModels(NodeNaming naming, Workflow workflow)
    {
        var name = naming.Spec.Name;
        var step = new PropertyType("enum", false, null, null, naming.EnumClass("Step"), [.. workflow.Nodes.Select(node => node.Id)]);
        var status = new PropertyType("enum", false, null, null, naming.EnumClass("StepStatus"), Statuses);
        var output = new PropertyType("ref", false, null, null, naming.ModelClass(StepOutput), []);
        yield return new ModelDefinition(naming.ModelClass(StepInput), $"What the node of a step of {name} is given.",
        [
            Field("step", step, "The step to do, or to take back."),
            CommonProperties.CorrelationId(hasDefault: false),
            Payload(naming, "What the workflow works with."),
            Field("outputs", new PropertyType("object", false, null, output, "", []), "What the steps before it gave, by their names, as far as they were not skipped; a step that is taken back has its own among them if it was completed.", factory: "dict"),
        ]);
        yield return new ModelDefinition(naming.ModelClass(StepOutput), $"What the node of a step of {name} gives.",
            [Field("data", new PropertyType("object", false, null, new PropertyType("any"), "", []), "What later steps and the caller are given.", factory: "dict")]);
        yield return new ModelDefinition(naming.ModelClass(StepResult), $"What came of a step of {name}.",
        [
            Field("step", step, "The step."),
            Field("status", status, "What came of it."),
            Field("attempts", new PropertyType("integer"), "How often it was tried.", Whole(0)) with { Constraints = [KeyValuePair.Create("ge", Whole(0))] },
            Field("output", output with { Nullable = true }, "What its node gave, where it was completed.", Null),
            Field("error", new PropertyType("string") with { Nullable = true }, "The class of the error that its last attempt ended with, where it failed.", Null),
            Field("compensated", new PropertyType("boolean"), "It was taken back.", new ContractLiteral(YamlScalarKind.Boolean, "false")),
            Field("compensation_error", new PropertyType("string") with { Nullable = true }, "The class of the error that taking it back ended with, where that failed.", Null),
        ]);
    }

    private static PropertyDefinition Results(NodeNaming naming) =>
        Field("steps", new PropertyType("array", false, new PropertyType("ref", false, null, null, naming.ModelClass(StepResult), []), null, "", []), "What came of each step, in the order of the workflow.");

    private static ImmutableArray<PropertyDefinition> Settings() =>
    [
        Field("step_timeout_seconds", new PropertyType("float"), "How long one attempt at a step, or at taking it back, may take.", Real(WorkflowPlan.StepTimeoutSeconds)) with { Constraints = [KeyValuePair.Create("gt", Real(0))] },
        Field("retry_delay_seconds", new PropertyType("float"), "How long to wait before a step is tried for the second time; the wait doubles with each further attempt.", Real(0.1)) with { Constraints = [KeyValuePair.Create("ge", Real(0))] },
        Field("retry_max_delay_seconds", new PropertyType("float"), "How long to wait at most.", Real(WorkflowPlan.LongestRetryDelaySeconds)) with { Constraints = [KeyValuePair.Create("ge", Real(0))] },
    ];

    private static PropertyDefinition Payload(NodeNaming naming, string description) => naming.Spec.Fields.IsEmpty
        ? Field("payload", new PropertyType("object", false, null, new PropertyType("any"), "", []), description, factory: "dict")
        : Field("record", new PropertyType("ref", false, null, null, naming.ModelClass(ModelRoles.Record), []), description);

    private static PropertyDefinition Field(string name, PropertyType type, string description, ContractLiteral? value = null, string factory = "") =>
        new(name, type, description, value is null && factory.Length == 0, value, factory, []);

    private static ContractLiteral Null => new(YamlScalarKind.Null, "null");

    private static ContractLiteral Whole(int number) => new(YamlScalarKind.WholeNumber, number.ToString(CultureInfo.InvariantCulture));

    private static ContractLiteral Real(double number) => new(YamlScalarKind.RealNumber, number.ToString("0.0###############", CultureInfo.InvariantCulture));
}
