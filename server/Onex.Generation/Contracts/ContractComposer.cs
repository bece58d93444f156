using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts.Computes;
using Onex.Generation.Contracts.Effects;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Decides what the contract of a node says, from the spec of the node.</summary>
internal static class ContractComposer
{
    public static Contract Compose(NodeNaming naming, ComponentCatalog components) => Compose(naming, components, ImmutableDictionary<string, string>.Empty);

    /// <param name="kinds">Of operations that are known to be of a kind of their component, by their names.</param>
    public static Contract Compose(NodeNaming naming, ComponentCatalog components, IReadOnlyDictionary<string, string> kinds) => naming.Spec.NodeType switch
    {
        NodeType.Effect => EffectContract.Compose(naming, components, kinds),
        NodeType.Compute => ComputeContract.Compose(naming),
        NodeType.Orchestrator => OrchestratorContract.Compose(naming),
        NodeType.Reducer => ReducerContract.Compose(naming),
        var type => throw new ArgumentOutOfRangeException(nameof(naming), type, "There are no templates for this type."),
    };
}
