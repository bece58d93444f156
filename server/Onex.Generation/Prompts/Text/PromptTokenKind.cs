namespace Onex.Generation.Prompts.Text;

internal enum PromptTokenKind
{
    Word,
    Comma,

    /// <summary>The end of a sentence: punctuation, or a line break that ends one.</summary>
    Stop,
    Colon,
    Arrow,

    /// <summary>A list mark at the beginning of a line.</summary>
    Bullet,

    /// <summary>A dash between blanks.</summary>
    Dash,
    Open,
    Close,
    Quote,
    Other,
}
