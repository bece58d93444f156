using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Rules;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Diagnostics.Suppressing;

internal sealed class CommentedContract(YamlDocument document) : ICommentedText
{
    /// <summary>What reading gives and a loader takes all the same. Without the rest the file cannot be trusted to be what it looks like.</summary>
    private static readonly string[] SuppressibleReading = [YamlRules.DuplicateKey, YamlRules.MergeKey, YamlRules.UnknownTag];

    /// <summary>As in omnibase_core's linter.</summary>
    private static readonly ImmutableArray<ForeignMark> Marks = [new("# contract-ok:", []), new("# ONEX_EXCLUDE: contract_lint", [])];

    public SourceText Text => document.Text;

    public ImmutableArray<TextSpan> Comments { get; } = [.. document.Comments.Select(c => c.Span)];

    public int ContentStart => document.Root?.Span.Start ?? document.Text.Length;

    public ImmutableArray<ForeignMark> ForeignMarks => Marks;

    public string Kind => "contracts";

    public ImmutableArray<string> Codes => RuleCatalog.OfContracts;

    public bool CanBeSuppressed(string code) =>
        code != ContractCodes.Unreadable && (!YamlRules.All.Contains(code) || SuppressibleReading.Contains(code));

    public ICommentedText With(SourceText text) => new CommentedContract(YamlReader.Read(text));

    public bool MeansTheSameAs(ICommentedText other) => other is CommentedContract contract && YamlValues.AreEqual(document, contract.Document);

    private YamlDocument Document => document;
}
