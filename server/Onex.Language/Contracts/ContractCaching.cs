namespace Onex.Language.Contracts;

/// <summary>Whether whoever runs the node may keep results and give them again, as core's caching subcontract says it.</summary>
public sealed record ContractCaching(bool Enabled);
