namespace Onex.Language.Contracts.Vocabulary.Shapes;

/// <param name="IsWhole">No fractions.</param>
/// <param name="Least">The smallest number allowed, itself included.</param>
/// <param name="Most">The largest number allowed, itself included.</param>
public sealed record NumberShape(bool IsWhole, double? Least = null, double? Most = null) : Shape;
