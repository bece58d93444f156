using System.Collections.Immutable;
using Onex.Language.Contracts;

namespace Onex.Language.Tests.Contracts.Corpus;

/// <summary>One of the real contract files below <c>../shared/onex/corpus</c>.</summary>
/// <param name="Path">Relative to the corpus, with '/', e.g. <c>omnibase_infra/node_x_effect/contract.yaml</c>.</param>
public sealed record CorpusFile(string Path, string Content)
{
    private static readonly Lazy<ImmutableArray<CorpusFile>> Files = new(() =>
    {
        var root = Testing.Repository.SharedPathOf("onex", "corpus");
        return
        [
            .. Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Select(file => new CorpusFile(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    });

    /// <summary>In the order of their paths. Skips the running test where the corpus is not there.</summary>
    public static ImmutableArray<CorpusFile> All => Files.Value;

    /// <summary>The folder that stands for the repository the file comes from.</summary>
    public string Repository => Path[..Path.IndexOf('/', StringComparison.Ordinal)];

    public ContractDocument Read() => new(Content);
}
