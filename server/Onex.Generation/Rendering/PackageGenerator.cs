using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Errors;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Rendering;

/// <summary>From a spec to its package in one step: the contract is written, read back, and the package rendered from what was read.</summary>
public static class PackageGenerator
{
    /// <summary>The types of nodes that there are templates for.</summary>
    public static ImmutableArray<NodeType> NodeTypes { get; } = [NodeType.Effect, NodeType.Reducer, NodeType.Orchestrator];

    /// <summary>With the product's own components.</summary>
    public static Result<FileSet> Generate(NodeSpec spec, PackageLocation location, IApiIndex api) => Generate(spec, location, api, ComponentCatalog.Bundled);

    public static Result<FileSet> Generate(NodeSpec spec, PackageLocation location, IApiIndex api, ComponentCatalog components)
    {
        if (!NodeTypes.Contains(spec.NodeType))
            return new OnexError(ErrorCodes.InvalidNodeType, ErrorLevel.User, $"There are no templates for {spec.NodeType.ToPublicName()} nodes.", $"Choose {string.Join(" or ", NodeTypes.Select(type => type.ToPublicName()))}.");
        var text = ContractWriter.Write(ContractComposer.Compose(spec, location, components));
        var reading = ContractReader.Read(YamlReader.Read(text));
        if (reading.Contract is not null) return Renderer.Render(text, reading.Contract, api, components);
        var reasons = string.Join(" ", reading.Diagnostics.Select(diagnostic => diagnostic.Message));
        return new OnexError(ErrorCodes.InvalidContract, ErrorLevel.Generation, $"The contract of this node cannot be read back: {reasons}");
    }
}
