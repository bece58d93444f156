namespace Onex.Language.Python.Syntax;

/// <summary>How an argument is passed to a parameter.</summary>
public enum ArgKind
{
    PositionalOnly,
    Positional,
    VarArg,
    KeywordOnly,
    KwArg,
}
