using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Yaml.Parsing;

/// <summary>The fixes that are made where the mistake is found.</summary>
internal static class YamlFixes
{
    public static CodeFix Insert(string title, int offset, string added) => Replace(title, new TextSpan(offset, 0), added);

    public static CodeFix Replace(string title, TextSpan span, string replacement) => new(title, true, [new TextEdit(span, replacement)]);

    /// <summary>Makes a text value out of what stands there.</summary>
    public static CodeFix Quote(string content, TextSpan span) =>
        Replace("Quote the value", span, ScalarWriter.DoubleQuote(content.Substring(span.Start, span.Length)));
}
