namespace Onex.Language.Yaml;

/// <summary>Lines as YAML 1.1 loaders count them: they end at three characters more than a <see cref="Text.SourceText"/>'s do.</summary>
internal static class YamlLines
{
    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>Where the line that an offset lies in ends, before its break.</summary>
    public static int EndOfLine(string text, int offset)
    {
        while (offset < text.Length && !IsBreak(text[offset])) offset++;
        return offset;
    }
}
