namespace Onex.LanguageServer.Jobs;

/// <summary>The progress of one job, as the client shows it.</summary>
/// <param name="Report">A message, and how much is done in percent.</param>
internal sealed record JobProgress(Action<string, int> Report, Action End)
{
    public static JobProgress Unseen { get; } = new((_, _) => { }, () => { });
}
