using Onex.Generation.Components;
using Onex.Generation.Contracts.Effects;
using Onex.Generation.Contracts.Orchestrators;
using Onex.Generation.Contracts.Reducers;
using Onex.Generation.Specs;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>Decides what the contract of a node says, from the spec of the node.</summary>
internal static class ContractComposer
{
    public static Contract Compose(NodeNaming naming, ComponentCatalog components) => naming.Spec.NodeType switch
    {
        NodeType.Effect => EffectContract.Compose(naming, components),
        NodeType.Orchestrator => OrchestratorContract.Compose(naming),
        NodeType.Reducer => ReducerContract.Compose(naming),
        var type => throw new ArgumentOutOfRangeException(nameof(naming), type, "There are no templates for this type."),
    };
}
