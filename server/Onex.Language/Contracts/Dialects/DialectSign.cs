namespace Onex.Language.Contracts.Dialects;

/// <summary>Something in a contract that speaks for a dialect.</summary>
/// <param name="Weight">2 for what only one dialect writes, 1 for what is merely usual there.</param>
internal sealed record DialectSign(string Description, int Weight);
