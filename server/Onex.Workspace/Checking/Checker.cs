using System.Collections.Immutable;
using Onex.Language.Rules;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Checking.Fixing;
using Onex.Workspace.Configuration;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Checking;

/// <summary>Finds contracts and the Python files of nodes, reads them, asks all rules about each and, where that is wanted, applies the fixes.</summary>
public static class Checker
{
    /// <exception cref="OperationCanceledException">No file is half-written; with fixes, some files may be mended and others not.</exception>
    public static CheckResult Run(CheckRequest request, IProgress<CheckProgress>? progress, CancellationToken cancellationToken)
    {
        var configs = new ConfigFiles();
        var found = FileFinder.Find(request.Paths, configs, cancellationToken);
        var settings = found.ToImmutableDictionary(path => path, SettingsOf, StringComparer.Ordinal);
        // A configuration that is named itself has been read by now, as every one that counts.
        var named = configs.Found.Where(c => settings.ContainsKey(c.Path)).ToList();
        var broken = configs.Found.Where(c => !c.Diagnostics.IsEmpty).Select(AsFile).ToList();
        if (broken.Count > 0) return new CheckResult([], [.. broken], FixReport.None);

        var paths = found.Except(named.Select(c => c.Path)).ToList();
        var (fixes, checkedFiles) = request.Fix ? FileFixer.Run(CheckAll, cancellationToken) : (FixReport.None, CheckAll());
        var files = checkedFiles.Concat(named.Select(AsFile)).OrderBy(f => f.Path, StringComparer.Ordinal);
        return new CheckResult([.. files], [], fixes);

        RuleSettings SettingsOf(string path)
        {
            var configured = configs.For(Path.GetDirectoryName(path) ?? path)?.Config.Rules ?? RuleSettings.Default;
            return request.Profile is { } profile ? configured with { Profile = profile } : configured;
        }

        ImmutableArray<CheckedFile> CheckAll()
        {
            var opened = ContractFiles.Open(paths, request.ApiOf).Where(IsLookedAt).ToList();
            var files = new CheckedFile[opened.Count];
            var done = 0;
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            Parallel.For(0, opened.Count, options, i =>
            {
                files[i] = CheckedSource.Read(opened[i], settings[opened[i].Path]);
                progress?.Report(new CheckProgress(Interlocked.Increment(ref done), opened.Count));
            });
            return ImmutableArray.Create(files);
        }

        // Of the Python files in a folder those of nodes.
        bool IsLookedAt(ProjectFile file) => !file.IsPython || request.Paths.Contains(file.Path) || ProjectNode.Of(file.Project, file.ProjectPath) is not null;
    }

    private static CheckedFile AsFile(ConfigReading config) => new(config.Path, config.Text, null, null, config.Diagnostics);
}
