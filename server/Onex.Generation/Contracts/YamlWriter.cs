using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Contracts;

/// <summary>
/// Writes a block of YAML line by line. Every text is quoted by <see cref="YamlString"/>, so that no loader takes it for
/// something else; keys that are plain names stay plain.
/// </summary>
internal sealed class YamlWriter
{
    /// <summary>Plain words that YAML 1.1 loaders take for booleans or null.</summary>
    private static readonly FrozenSet<string> ReservedWords =
        new[] { "y", "n", "yes", "no", "on", "off", "true", "false", "null" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly StringBuilder text = new();
    private string indent = "";
    private bool startsItem;

    public YamlWriter Comment(string words)
    {
        text.Append("# ").Append(PyComment.Clean(words)).Append('\n');
        return this;
    }

    /// <summary>A blank line.</summary>
    public YamlWriter Gap()
    {
        text.Append('\n');
        return this;
    }

    public YamlWriter Text(string key, string value) => Line(key, YamlString.Quote(value));

    public YamlWriter Number(string key, long value) => Line(key, value.ToString(CultureInfo.InvariantCulture));

    public YamlWriter Flag(string key, bool value) => Line(key, value ? "true" : "false");

    /// <summary>A value that is already YAML, e.g. <c>null</c> or <c>0.5</c>.</summary>
    public YamlWriter Literal(string key, string yaml) => Line(key, yaml);

    public YamlWriter Texts(string key, IEnumerable<string> values)
    {
        Line(key, null);
        foreach (var value in values) text.Append(indent).Append("  - ").Append(YamlString.Quote(value)).Append('\n');
        return this;
    }

    public YamlWriter Map(string key, Action<YamlWriter> write)
    {
        Line(key, null);
        return Nested("  ", () => write(this));
    }

    public YamlWriter Maps<T>(string key, IEnumerable<T> items, Action<YamlWriter, T> write)
    {
        Line(key, null);
        foreach (var item in items)
        {
            Nested("    ", () =>
            {
                startsItem = true;
                write(this, item);
            });
        }
        return this;
    }

    public override string ToString() => text.ToString();

    private YamlWriter Nested(string margin, Action write)
    {
        var outer = indent;
        indent += margin;
        write();
        indent = outer;
        return this;
    }

    private YamlWriter Line(string key, string? value)
    {
        text.Append(startsItem ? indent[..^2] + "- " : indent);
        startsItem = false;
        text.Append(IsPlain(key) ? key : YamlString.Quote(key)).Append(':');
        if (value is not null) text.Append(' ').Append(value);
        text.Append('\n');
        return this;
    }

    private static bool IsPlain(string key) =>
        key.Length > 0 && (char.IsAsciiLetter(key[0]) || key[0] == '_') && key.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !ReservedWords.Contains(key);
}
