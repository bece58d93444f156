namespace Onex.Language.Python;

/// <summary>How much Python source is read. What goes past a limit is an error of the file, never a crash.</summary>
internal static class PythonLimits
{
    /// <summary>UTF-16 code units of one file.</summary>
    public const int Length = 4 * 1024 * 1024;

    /// <summary>Open brackets at a time; the number is CPython's.</summary>
    public const int Brackets = 200;

    /// <summary>Indentation levels, the outermost included; the number is CPython's.</summary>
    public const int Indents = 100;

    /// <summary>F-strings inside each other; the number is CPython's.</summary>
    public const int FStrings = 150;

    /// <summary>Replacement fields inside each other's format specifications; the number is CPython's.</summary>
    public const int FormatNesting = 3;

    /// <summary>Digits of a decimal integer; the number is CPython's.</summary>
    public const int IntegerDigits = 4300;

    /// <summary>Expressions inside each other, each of which costs stack: <c>- - - x</c>, <c>lambda: lambda: x</c>.</summary>
    public const int ExpressionDepth = 800;

    /// <summary>Links of chains that make the tree deeper, such as <c>a + b + c</c>, <c>a.b.c</c> or <c>elif</c>, in one logical line.</summary>
    public const int ChainLength = 2000;

    /// <summary>Links of a chain that do not count towards <see cref="ChainLength"/>: nearly all chains are shorter.</summary>
    public const int FreeLinks = 8;

    /// <summary>How often a text is read again from behind a bracket that turned out to have no end.</summary>
    public const int Returns = 16;

    /// <summary>How far ahead of a wrong bracket the right one is looked for.</summary>
    public const int LookAhead = 200;

    /// <summary>Errors that are reported for one file.</summary>
    public const int Errors = 200;
}
