namespace Onex.Workspace.Publishing;

/// <param name="LockPatience">How long to wait for another process that is publishing into the same root.</param>
public sealed record PublishOptions(TimeSpan LockPatience)
{
    public static PublishOptions Default { get; } = new(TimeSpan.FromSeconds(3));
}
