namespace Onex.Language.Python.Tokens;

internal static class LineBreaks
{
    /// <summary>The length of the line break at an offset: 2 for CRLF, 0 where there is none.</summary>
    public static int LengthAt(string text, int offset)
    {
        if (offset >= text.Length) return 0;
        if (text[offset] == '\n') return 1;
        if (text[offset] != '\r') return 0;
        return offset + 1 < text.Length && text[offset + 1] == '\n' ? 2 : 1;
    }
}
