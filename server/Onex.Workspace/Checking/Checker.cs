using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Yaml;
using Onex.Workspace.Checking.Files;

namespace Onex.Workspace.Checking;

/// <summary>Finds contract files, reads them and asks all rules about each.</summary>
public static class Checker
{
    /// <exception cref="OperationCanceledException">Nothing was changed.</exception>
    public static CheckResult Run(CheckRequest request, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var settings = RuleSettings.Default with { Profile = request.Profile ?? RuleProfile.Default };
        var paths = ContractFinder.Find(request.Paths, cancellationToken);
        var files = new CheckedFile[paths.Count];
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.For(0, paths.Count, options, i =>
        {
            files[i] = CheckFile(paths[i], settings);
            progress?.Report(new CheckProgress(Interlocked.Increment(ref done), paths.Count));
        });
        return new CheckResult(ImmutableArray.Create(files));
    }

    private static CheckedFile CheckFile(string path, RuleSettings settings)
    {
        var (text, problem) = FileText.Read(path);
        if (problem is not null) return new CheckedFile(path, text, null, [problem]);
        var contract = new ContractDocument(YamlReader.Read(text));
        return new CheckedFile(path, text, contract, ContractChecker.Check(contract, NoSurroundings.Instance, settings));
    }
}
