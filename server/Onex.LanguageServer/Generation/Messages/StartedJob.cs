namespace Onex.LanguageServer.Generation.Messages;

/// <param name="JobId">Names the job in all that is said of it; null where it was refused.</param>
/// <param name="Error">Why it was refused; null where it has begun.</param>
internal sealed record StartedJob(string? JobId, MessageError? Error)
{
    public static StartedJob Of(Jobs.Job job) => new(job.Id, null);

    public static StartedJob Refused(MessageError error) => new(null, error);
}
