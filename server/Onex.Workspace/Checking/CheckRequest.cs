using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Rules;

namespace Onex.Workspace.Checking;

/// <summary>One wish for a check.</summary>
/// <param name="Paths">Absolute paths of files and folders. A file is checked whatever its name is; in folders the contracts and the Python files of nodes are.</param>
/// <param name="Profile">Takes the place of every configuration's; null leaves it to them.</param>
/// <param name="Fix">Apply the preferred fixes and say what remains.</param>
public sealed record CheckRequest(ImmutableArray<string> Paths, RuleProfile? Profile, bool Fix)
{
    /// <summary>What the project with a root can import beside its own packages.</summary>
    public Func<string, IApiIndex> ApiOf { get; init; } = _ => BundledApiIndex.Instance;
}
