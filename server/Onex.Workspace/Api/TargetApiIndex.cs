using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>The index that nodes are made against: what is installed in the target environment, and the bundled facts for what is not.</summary>
public static class TargetApiIndex
{
    public static IApiIndex For(PythonEnvironment environment) => new LayeredApiIndex(
        environment.Packages
            .Select(package => new InstalledApiIndex(package, symbol => CandidateModules(package.Name, symbol)))
            .Append(BundledApiIndex.Instance));

    private static IEnumerable<string> CandidateModules(string package, string symbol) =>
        ApiPreference.Order(BundledApiIndex.FindOccurrences(package, symbol));
}
