namespace Onex.Testing;

/// <summary>
/// The seed of property tests: the same in every run, so that a build never fails by chance. <c>ONEX_SEED=NUMBER</c> looks elsewhere;
/// what that finds becomes a test of its own.
/// </summary>
public static class Seeded
{
    private const ulong Default = 20260101;

    /// <summary>For FsCheck's <c>WithReplay(Seed, Gamma)</c>.</summary>
    public static ulong Seed { get; } =
        ulong.TryParse(Environment.GetEnvironmentVariable("ONEX_SEED"), out var seed) ? seed : Default;

    /// <summary>Has to be odd.</summary>
    public const ulong Gamma = 0x9E3779B97F4A7C15;
}
