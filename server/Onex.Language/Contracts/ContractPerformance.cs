namespace Onex.Language.Contracts;

/// <summary>How fast the node has to be.</summary>
/// <param name="SingleOperationMaxMs">How long one operation may take, in milliseconds.</param>
public sealed record ContractPerformance(int SingleOperationMaxMs);
