using System.Reflection;

namespace Onex.Generation.Rendering.Templating;

/// <summary>The files of <c>templates/</c>, which are embedded into this assembly.</summary>
internal static class TemplateStore
{
    private const string Root = "templates/";

    private static readonly Assembly Assembly = typeof(TemplateStore).Assembly;

    /// <summary>All paths below <c>templates/</c> in ordinal order.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name[Root.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file; null where there is none.</summary>
    public static string? Read(string path)
    {
        using var stream = Assembly.GetManifestResourceStream(Root + path);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
