namespace Onex.Workspace.Intelligence.Endpoint;

/// <summary>How long one question may take, and how much may be answered.</summary>
/// <param name="Total">From the question to the last byte, with a second try.</param>
/// <param name="BeforeRetry">The pause before the second try, where the endpoint does not say how long.</param>
/// <param name="LongestPause">An endpoint that wants a longer one is not asked again.</param>
/// <param name="MaxBytes">Of an answer's body.</param>
internal sealed record AskingLimits(TimeSpan Total, TimeSpan BeforeRetry, TimeSpan LongestPause, int MaxBytes)
{
    public static AskingLimits Default { get; } = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10), 1024 * 1024);
}
