namespace Onex.Language.Python.Tokens;

/// <summary>Where the tokenizer is within one f-string that has not ended yet.</summary>
internal struct FStringMode
{
    public char Quote;
    public int QuoteLength;
    public bool IsRaw;

    /// <summary>The offset of the prefix.</summary>
    public int Start;

    /// <summary>Brackets open outside this f-string.</summary>
    public int OuterBrackets;

    /// <summary>Brackets open inside this f-string, those of replacement fields included.</summary>
    public int Brackets;

    /// <summary>The value of <see cref="Brackets"/> just outside the innermost replacement field; -1 outside of any.</summary>
    public int FieldLevel;

    /// <summary>Literal text is being read, not an expression.</summary>
    public bool InText;

    public bool InFormatSpec;
}
