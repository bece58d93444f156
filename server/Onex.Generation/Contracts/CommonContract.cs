using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Generation.Contracts;

/// <summary>What the contracts of all node types have in common.</summary>
internal static class CommonContract
{
    /// <param name="operations">The node's handler does all of them.</param>
    /// <param name="definitions">The input model first, then the output model.</param>
    public static Contract Compose(NodeNaming naming, ImmutableArray<IoOperation> operations, ImmutableArray<ModelDefinition> definitions)
    {
        var spec = naming.Spec;
        return new Contract(
            naming.Folder,
            ContractVersion.First,
            ContractVersion.First,
            $"{naming.Type.ToUpperInvariant()}_GENERIC",
            spec.Description,
            naming.Input with { Description = definitions[0].Description },
            naming.Output with { Description = definitions[1].Description },
            new HandlerRouting(
                "operation_match",
                $"handlers/{naming.Handler.Module[(naming.Handler.Module.LastIndexOf('.') + 1)..]}:{naming.Handler.Name}",
                [.. operations.Select(operation => new HandlerRoute(operation.Operation, naming.Handler, operation.Description))]),
            operations,
            Dependencies: [],
            ErrorTypes: [],
            definitions,
            new ContractMetadata(spec.Domain, [naming.Type.ToLowerInvariant(), spec.Domain], spec.Features));
    }
}
