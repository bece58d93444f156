using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Operations;

/// <summary>The list <c>io_operations</c>.</summary>
internal static class IoOperations
{
    /// <summary>Real contracts name an operation by one of these.</summary>
    public static ImmutableArray<string> NameKeys { get; } = ["operation", "name", "operation_name", "operation_type"];

    public static YamlSequence? ListOf(ContractDocument contract) => contract.Root?["io_operations"] as YamlSequence;

    /// <summary>The operations that have a name.</summary>
    public static IEnumerable<(YamlEntry Entry, string Name)> Of(ContractDocument contract) =>
        from item in ListOf(contract)?.Items ?? []
        let mapping = item.Resolved as YamlMapping
        where mapping is not null
        let named = NameKeys.Take(3).Select(mapping.Find).FirstOrDefault(e => !string.IsNullOrWhiteSpace(e?.Value.AsText()))
        where named is not null
        select (named, named.Value.AsText()!.Trim());
}
