namespace Onex.Testing;

/// <summary>
/// What a test needs of its machine. On a developer's machine a missing thing skips the test and says why;
/// in CI (<c>CI=true</c>) everything must be there, so the test fails instead.
/// </summary>
public static class Requires
{
    public static bool IsContinuousIntegration { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    public static void That(bool condition, string reasonWhenNot)
    {
        if (condition) return;
        if (IsContinuousIntegration) Xunit.Assert.Fail($"A test that CI must run would be skipped: {reasonWhenNot}");
        Xunit.Assert.Skip(reasonWhenNot);
    }

    /// <summary>
    /// The value of a variable that somebody sets to run a test against something that no machine has by itself, e.g. the real libraries.
    /// Without it the test is skipped, in CI too; <c>tests/run</c> knows these by the beginning of their reason.
    /// </summary>
    public static string Chosen(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable) ?? "";
        if (value.Length == 0) Xunit.Assert.Skip($"Not chosen: {variable} is not set");
        return value;
    }
}
