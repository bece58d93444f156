using System.Globalization;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Takes a text that somebody may read, and refuses one that a template makes without end.</summary>
internal sealed class BoundedWriter() : StringWriter(CultureInfo.InvariantCulture)
{
    private const int MaxLength = 4 * 1024 * 1024;

    public override void Write(char value)
    {
        base.Write(value);
        CheckLength();
    }

    public override void Write(char[] buffer, int index, int count)
    {
        base.Write(buffer, index, count);
        CheckLength();
    }

    public override void Write(ReadOnlySpan<char> buffer)
    {
        base.Write(buffer);
        CheckLength();
    }

    public override void Write(string? value)
    {
        base.Write(value);
        CheckLength();
    }

    private void CheckLength()
    {
        if (GetStringBuilder().Length > MaxLength) throw new TemplateException($"A template makes a text of more than {MaxLength} characters.");
    }
}
