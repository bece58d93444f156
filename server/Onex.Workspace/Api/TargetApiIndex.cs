using Onex.Language.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Api;

/// <summary>
/// The index that nodes are made and checked against: the ONEX libraries as they are installed in the target environment, the bundled facts of
/// those that are not, and whatever else can be imported there.
/// </summary>
public static class TargetApiIndex
{
    public static IApiIndex For(PythonEnvironment environment)
    {
        var indexer = new PackageIndexer(PackageIndexCache.ForUser());
        var installed = environment.Packages.Select(package => new InstalledApiIndex(
            package,
            symbol => CandidateModules(package.Name, symbol),
            new Lazy<IApiIndex>(() => indexer.Read(package, CancellationToken.None).Index)));
        return new LayeredApiIndex([.. installed, BundledApiIndex.Instance, new InstalledModules(environment.SearchPath)]) { Python = TargetOf(environment) };
    }

    private static PythonTarget? TargetOf(PythonEnvironment environment) => environment is { Interpreter: { } python, Error: null }
        ? new PythonTarget(python.Version, $"Python {python.Version} ({python.Reason})", python.IsChosen)
        : null;

    private static IEnumerable<string> CandidateModules(string package, string symbol) =>
        ApiPreference.Order(BundledApiIndex.FindOccurrences(package, symbol));
}
