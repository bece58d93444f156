using System.Collections.Immutable;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Naming;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering.Reducers;

/// <summary>A node that makes a new state and intents of a state and an event.</summary>
/// <param name="Machine">Null for a node without transitions.</param>
internal sealed record ReducerBody(PackageMachine? Machine, bool Persists, ImmutableArray<ReducerOperation> Reductions, ImmutableArray<string> Warnings) : INodeBody
{
    private static readonly Dictionary<string, string> Modules = new(StringComparer.Ordinal)
    {
        ["MappingProxyType"] = "types",
        ["uuid5"] = "uuid",
    };

    public ImmutableArray<PackageOperation> Operations => [.. Reductions.Select(reduction => reduction.Operation)];

    public string UsageTemplate => "nodes/reducer/usage.md";

    public IEnumerable<KeyValuePair<string, string>> Imports => Modules;

    /// <summary>The operation that examples and tests show: the first that really does something.</summary>
    private ReducerOperation Probe => Reductions.FirstOrDefault(reduction => !reduction.IsCustom) ?? Reductions[0];

    /// <returns>The body, or why there is none, as the end of a sentence about the contract.</returns>
    public static (ReducerBody? Body, string Problem) Read(Contract contract)
    {
        if (contract.StateModel is null) return (null, "it names no model of its state under state_model");
        var (machine, problem) = contract.StateMachine is { } definition ? PackageMachine.Read(definition) : (null, "");
        if (problem.Length > 0) return (null, problem);
        var reductions = contract.IoOperations.Select(operation => ReadOperation(operation, machine)).ToImmutableArray();
        if (machine is not null && reductions.All(reduction => reduction.IsCustom)) return (null, $"it has a state machine, and no operation of the type {ReducerOperations.Transition}");
        var persists = contract.Intents.Any(intent => intent.IntentType == PersistIntent.Type);
        return (new ReducerBody(machine, persists, reductions, [.. Warn(contract, reductions)]), "");
    }

    public void AddTo(TemplateModel common, Package package)
    {
        var names = package.Names;
        var state = package.Models.FirstOrDefault(model => model.Definition.Name == names.ModelClass(ModelRoles.State));
        common
            .Add("state_model", new PyIdentifier(names.ModelClass(ModelRoles.State)))
            .Add("state_enum", new PyIdentifier(names.StateEnum))
            .Add("trigger_enum", new PyIdentifier(names.TriggerEnum))
            .Add("service", new PyIdentifier(names.Service))
            .Add("has_machine", Machine is not null)
            .Add("merges", Machine is not null && package.Record is not null && state?.Definition.Find("record") is not null)
            .Add("persists", Persists)
            .Add("refuses", Reductions.Any(reduction => reduction.IsCustom))
            .Add("refuses_all", Reductions.All(reduction => reduction.IsCustom))
            .Add("refused", Reductions.Where(reduction => reduction.IsCustom).Select(reduction => new PyIdentifier(reduction.Operation.Member)))
            .Add("probe", new TemplateModel().Add("member", new PyIdentifier(Probe.Operation.Member)));
        AddMachine(common, package);
    }

    public void AddTo(TemplateModel operation, PackageOperation of, PackageNames names)
    {
    }

    public IEnumerable<BodyFile> PlanFiles(Package package, TemplateModel common)
    {
        var service = package.Names.Service;
        yield return new BodyFile($"handlers/handler_{service}", "nodes/reducer/handler.py", common, []);
        yield return new BodyFile($"tests/test_{service}_handler", "nodes/reducer/test_handler.py", common, []);
    }

    private void AddMachine(TemplateModel common, Package package)
    {
        if (Machine is not { } machine) return;
        var triggers = machine.Transitions.Select(transition => transition.Trigger).Distinct(StringComparer.Ordinal).Count();
        var states = package.Enums.First(one => one.Name == package.Names.StateEnum).Values.Length;
        common
            .Add("initial", Member(machine.InitialState))
            .Add("initial_md", new MarkdownCode(machine.InitialState))
            .Add("transitions", machine.Transitions.Select(Describe))
            .Add("walk", machine.Walk().Select(Describe))
            .Add("first", Describe(machine.Walk().FirstOrDefault() ?? machine.Transitions[0]))
            .Add("has_walk", !machine.Walk().IsEmpty)
            .Add("has_forbidden", machine.Transitions.Length < states * triggers)
            .Add("has_terminal", !machine.TerminalStates.IsEmpty)
            .Add("terminal", machine.TerminalStates.Select(Member))
            .Add("terminal_md", machine.TerminalStates.Select(state => new MarkdownCode(state)));
    }

    private static TemplateModel Describe(PackageTransition transition) => new TemplateModel()
        .Add("from", Member(transition.From))
        .Add("trigger", Member(transition.Trigger))
        .Add("to", Member(transition.To))
        .Add("from_md", new MarkdownCode(transition.From))
        .Add("trigger_md", new MarkdownCode(transition.Trigger))
        .Add("to_md", new MarkdownCode(transition.To));

    private static PyIdentifier Member(string value) => new(PackageEnum.ToMember(value));

    private static ReducerOperation ReadOperation(IoOperation operation, PackageMachine? machine) => new(
        new PackageOperation(operation.Operation, PythonNames.ToMemberName(operation.Operation), operation.Description),
        operation.OperationType != ReducerOperations.Transition || machine is null);

    private static IEnumerable<string> Warn(Contract contract, ImmutableArray<ReducerOperation> reductions)
    {
        foreach (var reduction in reductions.Where(reduction => reduction.IsCustom))
            yield return $"The operation '{reduction.Operation.Value}' raises METHOD_NOT_IMPLEMENTED: nothing tells what it makes of an event.";
        foreach (var transition in contract.StateMachine?.Transitions.Where(transition => !transition.Conditions.IsEmpty) ?? [])
            yield return $"The handler takes the transition '{transition.Name}' without asking for its condition '{transition.Conditions[0]}'.";
        foreach (var intent in contract.Intents.Where(intent => intent.IntentType != PersistIntent.Type))
            yield return $"Nothing tells when to emit the intent '{intent.IntentType}', so the handler never does.";
    }
}
