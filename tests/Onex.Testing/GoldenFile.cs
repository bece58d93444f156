namespace Onex.Testing;

/// <summary>A file of the repository that a test holds equal to what the code makes. <c>ONEX_ACCEPT=1</c> writes it anew.</summary>
public static class GoldenFile
{
    private static readonly bool IsAccepting = Environment.GetEnvironmentVariable("ONEX_ACCEPT") == "1";

    /// <param name="path">Relative to the repository's root, with <c>/</c>.</param>
    public static void ShouldEqual(string path, string actual)
    {
        var file = Repository.PathOf(path.Split('/'));
        if (IsAccepting)
        {
            Requires.That(!Requires.IsContinuousIntegration, "golden files are not accepted in CI");
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        var expected = File.Exists(file) ? File.ReadAllText(file) : "";
        if (expected != actual) Xunit.Assert.Fail(Explain(path, expected, actual));
    }

    private static string Explain(string path, string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        var line = wanted.Zip(got).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"""
            {path} is not what is made now. First difference in line {line + 1}:
            - {wanted.ElementAtOrDefault(line)}
            + {got.ElementAtOrDefault(line)}
            If the new text is right, accept it: ONEX_ACCEPT=1 dotnet test --filter {Xunit.TestContext.Current.TestClass?.TestClassSimpleName}
            """;
    }
}
