using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Workspace.Checking;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Checking.Fixing;
using Onex.Workspace.Configuration;

namespace Onex.Workspace.Editing;

/// <summary>
/// The contracts and node files of a workspace while they are edited: what is open counts, else the disk. They and configurations are looked at, with
/// the same rules and settings as by <see cref="Checker"/>. Safe to be asked from several threads; nothing happens between two calls.
/// </summary>
public sealed class EditedWorkspace
{
    private readonly Lock gate = new();
    private ImmutableArray<string> folders = [];
    private ImmutableDictionary<string, SourceText> open = ImmutableDictionary.Create<string, SourceText>(StringComparer.Ordinal);
    private RuleProfile? profile;
    private Func<string, IApiIndex> apiOf = _ => BundledApiIndex.Instance;

    /// <summary>Null until somebody asks again.</summary>
    private WorkspaceIndex? index;

    /// <summary>Whether a file of this name is looked at, provided it is a node's where it is Python.</summary>
    public static bool IsOfInterest(string path) =>
        IsContract(path) || IsPython(path) || Path.GetFileName(path) == WorkspaceConfig.FileName;

    public static bool IsPython(string path) => FileFinder.IsPythonName(path);

    public static bool IsContract(string path) => FileFinder.IsContractName(Path.GetFileName(path));

    /// <param name="paths">Absolute paths of the folders that are open.</param>
    public void SetFolders(IEnumerable<string> paths)
    {
        lock (gate)
        {
            folders = [.. paths.Select(Path.TrimEndingDirectorySeparator)];
            index = null;
        }
    }

    /// <param name="value">What the project with a root can import beside its own packages. It is asked again when the projects are looked for again.</param>
    public void SetApis(Func<string, IApiIndex> value)
    {
        lock (gate)
        {
            apiOf = value;
            index = null;
        }
    }

    /// <param name="value">Takes the place of every configuration's; null leaves it to them.</param>
    public void SetProfile(RuleProfile? value)
    {
        lock (gate) profile = value;
    }

    /// <summary>A file was opened, or its text in the editor has changed.</summary>
    /// <param name="path">Absolute. The file need not be on disk.</param>
    public void SetText(string path, SourceText text)
    {
        lock (gate)
        {
            open = open.SetItem(path, text);
            index = index?.WithTexts(open, [path]);
        }
    }

    /// <summary>A file was closed: the disk counts again.</summary>
    public void Close(string path)
    {
        lock (gate)
        {
            open = open.Remove(path);
            index = index?.WithTexts(open, [path]);
        }
    }

    /// <summary>Files came, went or were changed on disk, or may have been.</summary>
    /// <param name="paths">Absolute.</param>
    public void Refresh(IReadOnlyCollection<string> paths)
    {
        lock (gate) index = index?.WithDisk(open, paths);
    }

    /// <summary>The open files that are read together with a file, without itself: what changes in it can change what is found in them.</summary>
    public ImmutableArray<string> OpenBeside(string path)
    {
        lock (gate)
        {
            var current = Current();
            return [.. open.Keys.Where(other => other != path && current.ShareProject(path, other)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The contracts and Python files on disk below the folders that are open, but for what is left out, in ordinal order.</summary>
    public IReadOnlyList<string> FindFiles(CancellationToken cancellationToken)
    {
        ImmutableArray<string> tops;
        lock (gate) tops = folders;
        return FileFinder.Find(tops.Where(Directory.Exists), new ConfigFiles(), cancellationToken);
    }

    /// <summary>Whether there is such a file on disk.</summary>
    public static bool IsOnDisk(string path) => File.Exists(path);

    /// <summary>What is wrong with a file as it is now.</summary>
    /// <returns>Null for a file that is not looked at: of another name, Python that belongs to no node, or left out by git's ignore files or the configuration.</returns>
    public CheckedFile? Check(string path)
    {
        if (Path.GetFileName(path) == WorkspaceConfig.FileName) return CheckConfig(path);
        if (Find(path) is not { } found) return null;
        return CheckedSource.Read(found.File, found.Settings);
    }

    /// <summary>A file with all preferred fixes applied, as <c>check --fix</c> applies them; nothing is written.</summary>
    /// <returns>Null for a file that cannot be mended: it is a configuration or not looked at.</returns>
    public MendedFile? Mend(string path)
    {
        if (Find(path) is not { } found) return null;
        var file = CheckedSource.Read(found.File, found.Settings);
        return file.Source is { } source ? MendedFile.Of(source, file.Diagnostics) : null;
    }

    private FoundFile? Find(string path)
    {
        lock (gate)
        {
            if (!(IsContract(path) || IsPython(path)) || Current().Find(path) is not { } found) return null;
            return profile is { } wanted ? found with { Settings = found.Settings with { Profile = wanted } } : found;
        }
    }

    private CheckedFile CheckConfig(string path)
    {
        SourceText? text;
        lock (gate) text = open.GetValueOrDefault(path);
        Diagnostic? problem = null;
        if (text is null) (text, problem) = FileText.Read(path);
        var diagnostics = problem is null ? ConfigReader.Read(text, Path.GetDirectoryName(path)!).Diagnostics : [problem];
        return new CheckedFile(path, text, null, null, diagnostics);
    }

    private WorkspaceIndex Current() => index ??= WorkspaceIndex.Build(folders, open, apiOf);
}
