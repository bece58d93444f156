using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <param name="Domain">Empty where the contract names none.</param>
/// <param name="Features">Requirements in words.</param>
public sealed record ContractMetadata(string Domain, ImmutableArray<string> Tags, ImmutableArray<string> Features);
