namespace Onex.Language.Api;

/// <summary>
/// The public names of omnibase_core, omnibase_spi and omnibase_infra that the product carries, for machines where they are not installed.
/// The versions stand in <see cref="IApiIndex.Packages"/>.
/// </summary>
public static class BundledApiIndex
{
    /// <summary>The <see cref="ApiPackage.Origin"/> of its packages.</summary>
    public const string Origin = "bundled";

    private static readonly Lazy<ApiIndex[]> Indexes = new(() => [Open("omnibase_core"), Open("omnibase_infra"), Open("omnibase_spi")]);

    private static readonly Lazy<IApiIndex> Layers = new(() => new LayeredApiIndex(Indexes.Value));

    public static IApiIndex Instance => Layers.Value;

    /// <summary>The modules of a bundled package that have a symbol; none for a package that is not bundled.</summary>
    public static IEnumerable<ApiOccurrence> FindOccurrences(string package, string symbol) =>
        Indexes.Value.Where(index => index.Covers(package)).SelectMany(index => index.FindOccurrences(symbol));

    private static ApiIndex Open(string package)
    {
        using var stream = typeof(BundledApiIndex).Assembly.GetManifestResourceStream($"Api.{package}.txt")
            ?? throw new InvalidOperationException($"The bundled index of {package} is missing from the assembly.");
        var text = new byte[stream.Length];
        stream.ReadExactly(text);
        return ApiIndex.Open(text, Origin);
    }
}
