namespace Onex.Workspace.Checking;

/// <param name="File">The absolute path of the file that the problem was found in.</param>
/// <param name="Title">Of the fix, e.g. <c>Write EFFECT_GENERIC</c>.</param>
public sealed record FixedProblem(string File, string Code, string Title);
