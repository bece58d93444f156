namespace Onex.Cli.Output;

/// <summary>Colours for a terminal; plain text elsewhere, or where <c>NO_COLOR</c> is set (no-color.org).</summary>
internal sealed class Style
{
    private readonly bool coloured;

    private Style(bool coloured) => this.coloured = coloured;

    public static Style For(TextWriter writer) => new(
        writer == Console.Out && !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public bool IsColoured => coloured;

    public string Bold(string text) => Paint(text, 1);

    public string Dim(string text) => Paint(text, 2);

    public string Red(string text) => Paint(text, 31);

    public string Green(string text) => Paint(text, 32);

    public string Yellow(string text) => Paint(text, 33);

    public string Blue(string text) => Paint(text, 34);

    public string Cyan(string text) => Paint(text, 36);

    private string Paint(string text, int code) => coloured ? $"\e[{code}m{text}\e[0m" : text;
}
