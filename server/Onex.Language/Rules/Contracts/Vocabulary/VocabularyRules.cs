using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Vocabulary;

/// <summary>The rules about keys and values, and what they share.</summary>
internal static class VocabularyRules
{
    public static ImmutableArray<IContractRule> All { get; } =
    [
        new UnknownTopKeyRule(),
        new MistypedKeyRule(),
        new UnknownKeyRule(),
        new WrongKindRule(),
        new UnknownNameRule(),
        new NumberBoundsRule(),
        new TextFormRule(),
    ];

    public static ImmutableArray<ContractDialect> Dialects { get; } =
        [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public static string DidYouMean(VocabularyFinding finding) => finding.Meant is { } meant ? $" Did you mean '{meant}'?" : "";

    /// <summary>A value of one line itself; for a longer one its key.</summary>
    public static TextSpan PlaceOf(ContractDocument contract, VocabularyFinding finding)
    {
        var range = contract.Text.GetRange(finding.Value.ContentSpan);
        var isItem = !ReferenceEquals(finding.Entry.Value.Resolved, finding.Value);
        return isItem || range.Start.Line == range.End.Line ? finding.Value.ContentSpan : finding.Entry.Key.ContentSpan;
    }

    /// <summary>Gives the key the name that was meant.</summary>
    public static CodeFix? Rename(ContractDocument contract, VocabularyFinding finding) =>
        finding.Meant is { } meant ? Fixes.Make($"Rename to {meant}", YamlEdits.RenameKey(contract.Yaml, finding.Entry, meant)) : null;
}
