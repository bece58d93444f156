namespace Onex.Language.Api;

/// <summary>
/// The public names of omnibase_core, omnibase_spi and omnibase_infra that the product carries, for machines where they are not installed.
/// The versions stand in <see cref="IApiIndex.Packages"/>.
/// </summary>
public static class BundledApiIndex
{
    private static readonly Lazy<IApiIndex> Index = new(Open);

    public static IApiIndex Instance => Index.Value;

    private static LayeredApiIndex Open() => new(Open("omnibase_core"), Open("omnibase_infra"), Open("omnibase_spi"));

    private static ApiIndex Open(string package)
    {
        using var stream = typeof(BundledApiIndex).Assembly.GetManifestResourceStream($"Api.{package}.txt")
            ?? throw new InvalidOperationException($"The bundled index of {package} is missing from the assembly.");
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return ApiIndex.Open(text, "bundled");
    }
}
