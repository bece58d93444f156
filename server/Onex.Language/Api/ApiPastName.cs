namespace Onex.Language.Api;

/// <summary>A name or module that is no more.</summary>
/// <param name="First">The first released version that had it; <c>-</c> where it went before the first release.</param>
/// <param name="Last">The last released version that had it.</param>
/// <param name="NewName">What it is called now; null where it kept its name or has no successor.</param>
public sealed record ApiPastName(string First, string Last, string? NewName)
{
    /// <summary>When it was there, for people, e.g. <c>from 0.1.0 to 0.3.1</c>.</summary>
    public string When => First == "-" ? "only before the first release" : First == Last ? $"only in {First}" : $"from {First} to {Last}";
}
