using System.Collections.Immutable;

namespace Onex.Execution.Tests.Datasets;

/// <summary>Texts that break files which they are pasted into.</summary>
internal static class HostileTexts
{
    public static ImmutableArray<string> All { get; } =
    [
        "that says \"quoted\", 'quoted' and `quoted`",
        "that ends in a quote\"",
        "that says \"\"\" and ''' and \"\"\"\"",
        "with a backslash \\ and C:\\new\\table\\users and \\N{BULLET} and \\x and \\u12 at the end \\",
        "with {{ moustaches }}, {{{three}}}, {{#if x}}{{/if}}, {{!comment}}, {% tags %}, {0} and ${shell}",
        "with # a comment, key: value, - a dash, & an anchor, * an alias, ! a tag, | and >, % and @",
        "with\ttabs\tand\ttrailing spaces   ",
        "on\nseveral\n\nlines\r\nof every\rkind",
        "with NEL \u0085 and LS \u2028 and PS \u2029 and form feed \f and vertical tab \v",
        "with emoji 🚀👩‍👩‍👧 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "بالعربية with \u202Eoverride\u202C and עברית",
        "with zero width \u200B\u200D\uFEFF marks",
        "with a lone surrogate \uD83D here",
        "with control characters \u0001\u0007\u001B[31m and \u007F",
        "with NUL \0 inside",
        "--- \n... \n%YAML 1.2\n---\nname: other",
        "<!-- comment --> <script>alert(1)</script> [link](javascript:alert(1)) | table | --- |",
        "'); DROP TABLE orders; -- ",
        "__import__('os').system('true') and ${jndi:ldap://x} and $(true) and `true`",
        "# type: ignore # noqa # pragma: no cover # -*- coding: latin-1 -*-",
        "null true false yes no on off 1e3 0x1F 0o17 12:30:45 2001-01-01 ~ =",
        "with Ünïcödé, ﬁ ligatures, İstanbul, straße and ǅ",
    ];

    /// <summary>A text as a test's title can hold it.</summary>
    public static string Shown(string text)
        => string.Concat(text.Take(30).Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:x4}"));
}
