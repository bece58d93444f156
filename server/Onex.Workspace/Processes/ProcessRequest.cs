using System.Collections.Immutable;

namespace Onex.Workspace.Processes;

/// <summary>A program to run. Arguments are handed over as an array: no shell ever reads them.</summary>
/// <param name="FileName">An absolute path. Use <see cref="ExecutableFinder"/> for what stands on PATH.</param>
/// <param name="WorkingDirectory">An absolute path.</param>
/// <param name="TimeLimit">After which the program and its children are killed.</param>
public sealed record ProcessRequest(string FileName, ImmutableArray<string> Arguments, string WorkingDirectory, TimeSpan TimeLimit)
{
    /// <summary>Variables beside the few that every program gets, see <see cref="ProcessEnvironment"/>.</summary>
    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What the program reads from its standard input, which is closed behind it.</summary>
    public string StandardInput { get; init; } = "";

    /// <summary>How much of each output is kept, in characters; the rest is read and dropped, so that the program is not held up.</summary>
    public int OutputLimit { get; init; } = 1024 * 1024;
}
