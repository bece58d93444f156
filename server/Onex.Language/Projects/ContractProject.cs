using System.Collections.Concurrent;
using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Python;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Text;

namespace Onex.Language.Projects;

/// <summary>
/// What surrounds the contracts that are checked together: the files of their project and the packages that they can import.
/// Each file is read when it is first asked for, and once. Safe to be asked from several threads.
/// </summary>
public sealed class ContractProject
{
    private readonly ConcurrentDictionary<string, Lazy<ContractDocument?>> documents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<PythonFile?>> python = new(StringComparer.Ordinal);
    private readonly Lazy<ProjectTopics> topics;

    /// <param name="files">The project's files.</param>
    /// <param name="api">The packages outside of the project, see <see cref="BundledApiIndex"/>.</param>
    /// <param name="contracts">The paths of all contracts of the project that are known; rules that compare nodes look at these.</param>
    public ContractProject(IProjectFiles files, IApiIndex api, IEnumerable<string> contracts)
    {
        Files = files;
        Api = api;
        ContractPaths = [.. contracts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        topics = new Lazy<ProjectTopics>(() => new ProjectTopics(this));
    }

    private ContractProject(ContractProject before, IProjectFiles files, IEnumerable<string> contracts, IReadOnlySet<string> changed)
        : this(files, before.Api, contracts)
    {
        documents = new(before.documents.Where(d => !changed.Contains(d.Key)), StringComparer.Ordinal);
        python = new(before.python.Where(p => !changed.Contains(p.Key)), StringComparer.Ordinal);
    }

    public IProjectFiles Files { get; }

    public IApiIndex Api { get; }

    /// <summary>In ordinal order.</summary>
    public ImmutableArray<string> ContractPaths { get; }

    /// <summary>The topics of all contracts. Reads them all.</summary>
    public ProjectTopics Topics => topics.Value;

    /// <summary>The project after some of its files have changed. What was read of the others is kept.</summary>
    /// <param name="files">The files as they are now.</param>
    /// <param name="contracts">As for a new project.</param>
    /// <param name="changed">Paths of the files whose text is another one, that came or that went.</param>
    public ContractProject With(IProjectFiles files, IEnumerable<string> contracts, IReadOnlySet<string> changed) => new(this, files, contracts, changed);

    /// <summary>What the rules are told of the surroundings of one contract.</summary>
    public IContractSurroundings Around(string contractPath) => new ContractSurroundings(contractPath, this);

    public bool HasFile(string path) => Files.FilesIn(ProjectPath.FolderOf(path)).BinarySearch(ProjectPath.NameOf(path), StringComparer.Ordinal) >= 0;

    public bool HasFolder(string path) =>
        path.Length == 0 || Files.FoldersIn(ProjectPath.FolderOf(path)).BinarySearch(ProjectPath.NameOf(path), StringComparer.Ordinal) >= 0;

    /// <summary>A contract of the project; null where the file is not there or cannot be read.</summary>
    public ContractDocument? ReadContract(string path) =>
        documents.GetOrAdd(path, p => new Lazy<ContractDocument?>(() => Files.Read(p) is { } text ? new ContractDocument(text) : null)).Value;

    /// <summary>A Python file of the project; null where the file is not there or cannot be read.</summary>
    public PythonFile? ReadPython(string path) => python.GetOrAdd(path, p => new Lazy<PythonFile?>(() => Parse(p))).Value;

    private PythonFile? Parse(string path)
    {
        if (!HasFile(path) || Files.Read(path) is not { } text) return null;
        return new PythonFile(path, path[..^".py".Length].Replace('/', '.'), PythonParser.Parse(new SourceText(text)));
    }
}
