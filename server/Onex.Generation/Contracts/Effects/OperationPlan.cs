using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts.Effects;

/// <summary>An operation with what it means to the component.</summary>
/// <param name="Kind">The component's kind; <see cref="IoOperation.Custom"/> where none fits.</param>
/// <param name="Systems">The systems that do it, where a node works with several; otherwise empty.</param>
internal sealed record OperationPlan(string Name, string Kind, string Description, ImmutableArray<string> Systems)
{
    /// <summary>The kind of every operation of a component without kinds of its own: the injected object does it.</summary>
    public const string Call = "api_call";

    /// <param name="kinds">Of operations that are known to be of a kind, whatever their names are.</param>
    public static ImmutableArray<OperationPlan> Of(
        ImmutableArray<string> operations,
        ImmutableArray<ExternalService> services,
        Component component,
        IReadOnlyDictionary<string, string> kinds) =>
        GiveWorkToAll([.. operations.Select(operation => Create(operation, services, component, kinds.GetValueOrDefault(operation)))], services);

    private static OperationPlan Create(string operation, ImmutableArray<ExternalService> services, Component component, string? kindName)
    {
        var words = operation.Replace('_', ' ');
        var systems = string.Join(" and ", services.Select(service => service.Name));
        if (component.Kinds.IsEmpty) return new OperationPlan(operation, Call, $"Asks {systems} to {words}.", AffineSystems(operation, services));
        return (component.Kinds.FirstOrDefault(kind => kind.Name == kindName) ?? component.FindKind(operation)) is { } kind
            ? new OperationPlan(operation, kind.Name, kind.Description, [])
            : new OperationPlan(operation, IoOperation.Custom, $"Does '{words}' on {systems}.", []);
    }

    /// <summary>A system that no operation is meant for by its verb does all of them: the prompt would not name it for nothing.</summary>
    private static ImmutableArray<OperationPlan> GiveWorkToAll(ImmutableArray<OperationPlan> plans, ImmutableArray<ExternalService> services)
    {
        if (services.Length <= 1) return plans;
        var idle = services.Select(service => service.Name).Where(name => !plans.Any(plan => plan.Systems.Contains(name))).ToImmutableHashSet();
        return [.. plans.Select(plan => plan with { Systems = [.. services.Select(service => service.Name).Where(name => idle.Contains(name) || plan.Systems.Contains(name))] })];
    }

    /// <summary>Of several systems those whose own verbs the operation is of; all of them where that settles nothing.</summary>
    private static ImmutableArray<string> AffineSystems(string operation, ImmutableArray<ExternalService> services)
    {
        if (services.Length == 1) return [];
        var affine = services.Where(service => service.Component.FindKind(operation) is not null).ToImmutableArray();
        return [.. (affine.IsEmpty ? services : affine).Select(service => service.Name)];
    }
}
