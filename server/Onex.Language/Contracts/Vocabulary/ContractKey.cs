using Onex.Language.Contracts.Vocabulary.Shapes;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>A key that a contract may hold.</summary>
/// <param name="Description">One sentence or two: what it says, in which unit, and who reads it.</param>
public sealed record ContractKey(string Name, Shape Shape, string Description)
{
    /// <summary>The real tools of the dialect reject a contract without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Rules of its own say what is wrong with the value and what is below it; the general ones keep quiet there.</summary>
    public bool HasOwnRules { get; init; }
}
