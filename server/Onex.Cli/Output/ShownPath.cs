namespace Onex.Cli.Output;

internal static class ShownPath
{
    /// <summary>A path for a person: from the current folder, where it lies below.</summary>
    public static string Of(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return PrintableText.Of(relative.StartsWith("..", StringComparison.Ordinal) ? path : relative);
    }
}
