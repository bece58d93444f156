using System.Collections.Immutable;
using Onex.Language.Text;
using Onex.Workspace.Contracts;
using Onex.Workspace.Paths;

namespace Onex.Workspace.Checking.Fixing;

/// <summary>
/// Applies the preferred fixes of files, pass after pass until none is left: each file is written once a round, and looked at anew
/// when what surrounds it has changed.
/// </summary>
internal sealed class FileFixer
{
    /// <summary>How often all files are looked at: a fix may make files that other fixes then change.</summary>
    private const int MaxRounds = 5;

    private readonly ImmutableArray<FixedProblem>.Builder applied = ImmutableArray.CreateBuilder<FixedProblem>();
    private readonly SortedSet<string> written = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> failures = new(StringComparer.Ordinal);

    /// <param name="check">Reads and checks all files.</param>
    /// <returns>What was done, and what remains of it.</returns>
    public static (FixReport Report, ImmutableArray<CheckedFile> Remaining) Run(
        Func<ImmutableArray<CheckedFile>> check, CancellationToken cancellationToken)
    {
        var fixer = new FileFixer();
        var files = check();
        for (var round = 0; round < MaxRounds && fixer.FixOnce(files, cancellationToken); round++) files = check();
        var failures = fixer.failures.Select(f => new FixFailure(f.Key, f.Value));
        return (new FixReport(fixer.applied.ToImmutable(), [.. fixer.written], [.. failures]), files);
    }

    /// <summary>False when nothing was changed.</summary>
    private bool FixOnce(ImmutableArray<CheckedFile> files, CancellationToken cancellationToken)
    {
        var changedNow = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (file is not { Source: { } source, Location: { } location } || failures.ContainsKey(file.Path)) continue;
            var mended = MendedFile.Of(source, file.Diagnostics);
            // A file is changed by one other in a round: to the next it is another text than the one it was shown.
            List<string> touched = [file.Path, .. mended.Elsewhere.Select(path => Path.Combine(location.Root, path))];
            if (mended.Applied.IsEmpty || touched.Any(changedNow.Contains)) continue;
            if (Write(location, source, mended) is { } reason)
            {
                failures[file.Path] = reason;
                continue;
            }
            changedNow.UnionWith(touched);
            applied.AddRange(mended.Applied.Select(a => new FixedProblem(file.Path, a.Diagnostic.Code, a.Fix.Title)));
        }
        return changedNow.Count > 0;
    }

    /// <summary>Files beside it first: it may name them.</summary>
    /// <returns>Why the file was left as it is; null when all is written.</returns>
    private string? Write(ProjectFile file, ICheckedText source, MendedFile mended)
    {
        foreach (var added in mended.NewFiles)
        {
            var place = Resolve(file, added.Path);
            if (place.Path is null) return place.Fault;
            if (AtomicFile.Create(place.Path, added.Content) is { } fault) return $"{added.Path}: {fault}";
            written.Add(place.Path);
        }
        foreach (var edits in mended.OtherEdits.GroupBy(e => e.Path, StringComparer.Ordinal))
        {
            var place = Resolve(file, edits.Key);
            if (place.Path is null) return place.Fault;
            if (file.Project.Files.Read(edits.Key) is not { } before) return $"{edits.Key}: It cannot be read.";
            var after = new SourceText(before).Apply(edits.Select(e => e.Edit)).Content;
            if (AtomicFile.Replace(place.Path, before, after) is { } fault) return $"{edits.Key}: {fault}";
            written.Add(place.Path);
        }
        if (mended.Source.Text.Content == source.Text.Content) return null;
        if (AtomicFile.Replace(file.Path, source.Text.Content, mended.Source.Text.Content) is { } reason) return reason;
        written.Add(file.Path);
        return null;
    }

    private static (string? Path, string? Fault) Resolve(ProjectFile file, string path)
    {
        if (PathNames.IsKeptForOthers(path)) return (null, $"{path}: Nothing is written there.");
        var resolved = ContainedPath.Resolve(file.Root, path);
        return resolved.IsFailure(out var error) ? (null, error.Message) : (resolved.Value, null);
    }
}
