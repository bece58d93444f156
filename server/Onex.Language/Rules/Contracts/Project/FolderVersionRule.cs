using System.Collections.Immutable;
using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>In the layout with a folder for each version (<c>node_x/v1_2_0/contract.yaml</c>) the node's version is the folder's.</summary>
internal sealed class FolderVersionRule : IContractRule
{
    private static readonly string[] Parts = ["major", "minor", "patch"];

    public RuleDescriptor Descriptor { get; } = new("NODE-005", "A node's version is the one of its folder", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (NodeFolder.Of(surroundings) is not { Version: { } name } || FolderVersion.Read(name) is not { } version) yield break;
        // Where the node has no version of its own, the contract's is the node's.
        if ((contract.Root?.Find("node_version") ?? contract.Root?.Find("contract_version")) is not { } entry) yield break;
        if (ReadVersion(entry.Value.Resolved) is not { } written || written == version) yield break;
        yield return Descriptor.At(entry.ValueSpan(), $"{entry.Name} is {written}, its folder is {name}.")
            .WithFix($"Write {version}", Edits(contract.Yaml, entry, version), isPreferred: false);
    }

    private static FolderVersion? ReadVersion(YamlNode? node) => node switch
    {
        YamlScalar { Value: var text } => FolderVersion.Read("v" + text.Replace('.', '_')),
        YamlMapping map when Parts.Select(p => map[p] is YamlScalar part && part.TryGetInteger(out var number) ? number : -1).ToArray()
            is [>= 0 and var major, >= 0 and var minor, >= 0 and var patch] => new FolderVersion(major, minor, patch),
        _ => null,
    };

    private static ImmutableArray<TextEdit> Edits(YamlDocument yaml, YamlEntry entry, FolderVersion version)
    {
        if (entry.Value.Resolved is YamlScalar text) return YamlEdits.ReplaceScalar(yaml, text, version.ToString());
        var map = (YamlMapping)entry.Value.Resolved!;
        long[] numbers = [version.Major, version.Minor, version.Patch];
        return
        [
            .. Parts.Zip(numbers)
                .Where(p => ((YamlScalar)map[p.First]!).TryGetInteger(out var number) && number != p.Second)
                .SelectMany(p => YamlEdits.ReplaceScalar(yaml, (YamlScalar)map[p.First]!, p.Second.ToString(CultureInfo.InvariantCulture))),
        ];
    }
}
