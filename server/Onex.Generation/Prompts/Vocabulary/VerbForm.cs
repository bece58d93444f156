namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>The grammatical form in which a verb stands.</summary>
internal enum VerbForm
{
    Base,

    /// <summary>writes</summary>
    ThirdPerson,

    /// <summary>writing</summary>
    Gerund,

    /// <summary>written</summary>
    Past,

    /// <summary>A noun made of it: calculation, storage.</summary>
    Noun,
}
