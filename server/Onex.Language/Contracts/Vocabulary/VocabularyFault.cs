namespace Onex.Language.Contracts.Vocabulary;

/// <summary>In which way a contract departs from the vocabulary.</summary>
public enum VocabularyFault
{
    /// <summary>A key at the top that nobody knows.</summary>
    UnknownTopKey,

    /// <summary>A key that looks like a mistyped one, below the top.</summary>
    MistypedKey,

    /// <summary>A key that nobody knows where all keys are known, below the top.</summary>
    UnknownKey,

    /// <summary>A value of another kind than the key's.</summary>
    WrongKind,

    /// <summary>A name that is none of those possible.</summary>
    UnknownName,

    /// <summary>A number that is too small or too large.</summary>
    OutOfBounds,

    /// <summary>A text that does not look as it must.</summary>
    WrongForm,
}
