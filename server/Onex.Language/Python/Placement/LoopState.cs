namespace Onex.Language.Python.Placement;

/// <summary>Whether <c>break</c> and <c>continue</c> have a loop to act on.</summary>
internal enum LoopState
{
    Outside,
    Inside,

    /// <summary>There is a loop, but an <c>except*</c> block lies between, which cannot be left in this way.</summary>
    BehindExceptStar,
}
