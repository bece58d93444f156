using Onex.Workspace.Checking;

namespace Onex.Cli.Output.Checking;

/// <summary>A problem that <c>--fix</c> took away.</summary>
/// <param name="File">Absolute.</param>
internal sealed record FixedEntry(string File, string Code, string Title)
{
    public static FixedEntry Of(FixedProblem problem) => new(problem.File, problem.Code, problem.Title);
}
