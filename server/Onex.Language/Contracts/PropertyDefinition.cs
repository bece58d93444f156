using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>A field of a model.</summary>
/// <param name="Default">Null where the contract names no default.</param>
/// <param name="DefaultFactory">e.g. <c>uuid4</c>, <c>dict</c>; empty where there is none.</param>
/// <param name="Constraints">By the name that Pydantic has for them, e.g. <c>min_length</c>, in the order of the contract.</param>
public sealed record PropertyDefinition(
    string Name,
    PropertyType Type,
    string Description,
    bool Required,
    ContractLiteral? Default,
    string DefaultFactory,
    ImmutableArray<KeyValuePair<string, ContractLiteral>> Constraints);
