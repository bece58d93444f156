using System.Collections.Immutable;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary.Sections;
using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>
/// All keys that a contract may hold, with their shapes and meanings: what the real validators, the models of omnibase_core and the
/// contracts of the real repositories know. Completion, hover, the rules about keys and values and the published JSON Schema read this one table.
/// </summary>
public static class ContractVocabulary
{
    private static readonly Lazy<MapShape> Infra = new(() => new MapShape(
    [
        .. IdentityKeys.All, .. ModelKeys.All, .. DependencyKeys.All, HandlerRoutingKeys.Section, .. IoOperationKeys.All,
        .. EventBusKeys.All, .. EventKeys.All, .. StateMachineKeys.All, .. WorkflowKeys.All, ErrorHandlingKeys.Section,
        .. HealthKeys.All, .. CapabilityKeys.All, .. BehaviorKeys.All, .. PerformanceKeys.All, .. ValidationKeys.All,
        .. ConfigKeys.All, MetadataKeys.Section, ComputationKeys.Section, .. StrictModelKeys.All,
    ]));

    private static readonly Lazy<MapShape> CoreNode = new(() => Infra.Value.With([.. CoreNodeKeys.All]));

    private static readonly Lazy<MapShape> Handler = new(() => new MapShape(HandlerContractKeys.All));

    /// <summary>The shape of a whole contract.</summary>
    public static MapShape For(ContractDialect dialect) => dialect switch
    {
        ContractDialect.CoreNode => CoreNode.Value,
        ContractDialect.Handler => Handler.Value,
        _ => Infra.Value,
    };

    /// <summary>The key at a path.</summary>
    /// <param name="path">Keys from the top; items of lists add nothing to it.</param>
    /// <returns>Null for a key that the vocabulary does not know.</returns>
    public static ContractKey? Find(ContractDialect dialect, IReadOnlyList<string> path) =>
        path.Count == 0 ? null : KeysAt(dialect, [.. path.SkipLast(1)]).FirstOrDefault(k => k.Name == path[^1]);

    /// <summary>The keys that may stand in the mapping, or in each mapping of the list, at a path; empty where the author chooses them.</summary>
    public static ImmutableArray<ContractKey> KeysAt(ContractDialect dialect, IReadOnlyList<string> path)
    {
        ImmutableArray<Shape> shapes = [For(dialect)];
        foreach (var name in path)
            shapes = [.. shapes.SelectMany(MapsIn).SelectMany(map => ValuesAt(map, name))];
        return [.. shapes.SelectMany(MapsIn).OfType<MapShape>().SelectMany(map => map.Keys)];
    }

    private static IEnumerable<Shape> ValuesAt(Shape map, string name) => map switch
    {
        MapShape known => known.Find(name) is { } key ? [key.Shape] : [],
        DictionaryShape dictionary => [dictionary.Value],
        _ => [],
    };

    /// <summary>The maps that a value of a shape is or holds as items.</summary>
    private static IEnumerable<Shape> MapsIn(Shape shape) => shape switch
    {
        MapShape or DictionaryShape => [shape],
        ListShape list => MapsIn(list.Item),
        EitherShape either => either.Shapes.SelectMany(MapsIn),
        _ => [],
    };
}
