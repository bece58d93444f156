namespace Onex.Testing;

/// <summary>Contracts as people write them by hand, in <c>tests/Golden/given-contracts</c>.</summary>
public static class GivenContracts
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Folder => Repository.PathOf("tests", "Golden", "given-contracts");

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".yaml"));
}
