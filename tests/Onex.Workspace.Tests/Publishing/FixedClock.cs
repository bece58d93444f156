namespace Onex.Workspace.Tests.Publishing;

/// <summary>It is always the same moment.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
}
