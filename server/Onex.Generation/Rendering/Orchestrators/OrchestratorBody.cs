using System.Collections.Immutable;
using System.Globalization;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Rendering.Orchestrators;

/// <summary>A node that runs a workflow: its handler calls injected nodes, each behind those that it needs.</summary>
/// <param name="Workflow">Null where the contract names no steps.</param>
/// <param name="Running">The operations that run the workflow; nothing tells what the others do.</param>
internal sealed record OrchestratorBody(PackageWorkflow? Workflow, ImmutableArray<PackageOperation> Operations, ImmutableArray<PackageOperation> Running) : INodeBody
{
    private const string Templates = "nodes/orchestrator/";

    /// <summary>Of its own files, those whose names the contract does not make: each is the symbol of <c>workflow/&lt;name&gt;.py</c>.</summary>
    public static ImmutableArray<string> Classes { get; } = ["WorkflowStep", "StepRecord", "WorkflowRun"];

    public string UsageTemplate => Templates + "usage.md";

    public IEnumerable<KeyValuePair<string, string>> Imports => [];

    public ImmutableArray<string> Warnings =>
    [
        .. Operations.Except(Running).Select(operation => operation.Unimplemented("which steps it runs")),
    ];

    /// <returns>The body, or why there is none, as the end of a sentence about the contract.</returns>
    public static (OrchestratorBody? Body, string Problem) Read(Contract contract, PackageNames names)
    {
        var operations = contract.IoOperations.Select(PackageOperation.Of).ToImmutableArray();
        if (contract.Workflow is not { } described) return (new OrchestratorBody(null, operations, []), "");
        var (workflow, problem) = PackageWorkflow.Read(described);
        if (WorkflowModels.FindProblem(contract, names) is { } unfit) return (null, unfit);
        var running = operations.Where((_, i) => contract.IoOperations[i].OperationType == WorkflowOperations.Workflow).ToImmutableArray();
        // A contract of another hand need not know the word.
        if (running.IsEmpty) running = operations[..Math.Min(1, operations.Length)];
        return workflow is null ? (null, problem) : (new OrchestratorBody(workflow, operations, running), "");
    }

    public void AddTo(TemplateModel common, Package package)
    {
        var names = package.Names;
        common
            .Add("has_steps", Workflow is not null)
            .Add("has_custom", Running.Length < Operations.Length)
            .Add("several_run", Running.Length > 1)
            .Add("running", Running.Select(operation => PackageTemplates.Operation(package, operation)))
            .Add("custom", Operations.Except(Running).Select(operation => PackageTemplates.Operation(package, operation)))
            .Add("step_enum", new PyIdentifier($"Enum{names.Name}Step"))
            .Add("status_enum", new PyIdentifier($"Enum{names.Name}StepStatus"))
            .Add("policy_enum", new PyIdentifier(PolicyEnum(names)))
            .Add("step_protocol", new PyIdentifier(StepProtocol(names)))
            .Add("step_input", new PyIdentifier(names.ModelClass(WorkflowDefinitions.StepInput)))
            .Add("step_output", new PyIdentifier(names.ModelClass(WorkflowDefinitions.StepOutput)))
            .Add("step_result", new PyIdentifier(names.ModelClass(WorkflowDefinitions.StepResult)));
        AddRequest(common, package);
        if (Running.Length > 0) common.Add("probe", PackageTemplates.Operation(package, Running[0]));
        if (Workflow is null) return;
        var steps = Workflow.Steps;
        var together = steps.GroupBy(step => string.Join(' ', step.Needs.Order(StringComparer.Ordinal))).Where(group => group.Skip(1).Any()).ToList();
        // The first one whose failure is the run's, and whose time limit is that of the configuration.
        var limited = steps.Select((step, i) => step.ErrorAction != ErrorActions.Continue && step.TimeoutMs is null ? i : -1).FirstOrDefault(i => i >= 0, -1);
        common
            .Add("nodes", Workflow.Nodes.Select(node => new TemplateModel().Add("name", new PyIdentifier(node)).Add("name_py", new PyString(node))))
            .Add("steps", steps.Select(Item))
            .Add("takes_back", steps.Any(step => step.ErrorAction == ErrorActions.Compensate) && steps.Any(step => step.Compensation.Length > 0))
            .Add("tries_again", steps.Any(step => step.Retries > 0))
            .Add("has_stop", steps.Any(step => step.ErrorAction == ErrorActions.Stop))
            .Add("has_skip", steps.Any(step => step.ErrorAction == ErrorActions.Continue))
            .Add("has_compensate", steps.Any(step => step.ErrorAction == ErrorActions.Compensate))
            .Add("has_parallel", together.Count > 0)
            .Add("parallel", together.Select(group => new TemplateModel().Add("members", group.Select(Reference))))
            .Add("has_limited", limited >= 0)
            .Add("limited", Number(limited));
    }

    public void AddTo(TemplateModel operation, PackageOperation of, PackageNames names)
    {
    }

    public IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common)
    {
        var names = package.Names;
        if (Workflow is not null)
        {
            var policies = new PackageEnum(PolicyEnum(names), $"enum_{names.Service}_failure_policy", [.. new[] { ErrorActions.Stop, ErrorActions.Continue, ErrorActions.Compensate }.Select(PackageStep.PolicyOf)]);
            yield return new BodyFile($"enums/{policies.Module}", "python/enums/enum.py", PackageTemplates.Enum(new TemplateModel(common), policies), [policies.Name]);
            yield return new BodyFile($"protocols/protocol_{names.Service}_step", Templates + "protocol.py", common, [StepProtocol(names)]);
            foreach (var name in Classes) yield return new BodyFile($"workflow/{Casing.ToSnakeCase(name)}", $"{Templates}{Casing.ToSnakeCase(name)}.py", common, [name]);
        }
        yield return new BodyFile($"handlers/handler_{names.Service}", Templates + (Workflow is null ? "unknown_handler.py" : "handler.py"), common, []);
        yield return new BodyFile($"tests/test_{names.Service}_handler", Templates + (Workflow is null ? "test_unknown_handler.py" : "test_handler.py"), common, []);
    }

    /// <summary>The least that a request needs, with values.</summary>
    private void AddRequest(TemplateModel common, Package package)
    {
        var symbols = new SortedSet<string>(StringComparer.Ordinal);
        var samples = new SampleValues(package.FindDefinition, symbols);
        var input = package.Models.First(model => model.Definition.Name == package.Names.ModelClass("input"));
        var asked = Running.Concat(Operations).First();
        common
            .Add("has_payload", package.Record is null && input.Definition.Find("payload") is not null)
            .Add("request_fields", input.Definition.Properties.Where(FieldArguments.IsRequired).Select(property => new TemplateModel()
                .Add("key", new PyString(property.Name))
                .Add("value", new PyCode(property.Name == "operation" ? PyString.Quote(asked.Value) : samples.Of(property)))).ToList())
            .Add("request_symbols", symbols.Select(symbol => new PyIdentifier(symbol)));
    }

    private static string PolicyEnum(PackageNames names) => $"Enum{names.Name}FailurePolicy";

    private static string StepProtocol(PackageNames names) => $"Protocol{names.Name}Step";

    private TemplateModel Item(PackageStep step) => new TemplateModel()
        .Add("member", new PyIdentifier(step.Member))
        .Add("name", new PyIdentifier(step.Name))
        .Add("name_py", new PyString(step.Name))
        .Add("id_md", new MarkdownCode(step.Id))
        .Add("has_needs", !step.Needs.IsEmpty)
        .Add("needs", Workflow!.Steps.Where(other => step.Needs.Contains(other.Name)).Select(Reference))
        .Add("before", Workflow.Before(step).Select(Reference))
        .Add("policy", new PyIdentifier(PackageEnum.ToMember(step.Policy)))
        .Add("policy_md", new MarkdownText(step.Policy))
        .Add("retries", Number(step.Retries))
        .Add("attempts", Number(step.Retries + 1))
        .Add("timeout", new PyCode(step.TimeoutMs is { } limit ? (limit / 1000.0).ToString("0.0##", CultureInfo.InvariantCulture) : "None"))
        .Add("compensation", step.Compensation.Length > 0 ? new PyIdentifier(step.Compensation) : new PyCode("None"))
        .Add("compensation_py", step.Compensation.Length > 0 ? new PyString(step.Compensation) : new PyCode("None"))
        .Add("compensation_md", step.Compensation.Length > 0 ? new MarkdownCode(step.Compensation) : new PyCode(""));

    private static TemplateModel Reference(PackageStep step) => new TemplateModel().Add("member", new PyIdentifier(step.Member)).Add("id_md", new MarkdownCode(step.Id));

    private static PyCode Number(int number) => new(number.ToString(CultureInfo.InvariantCulture));
}
