using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Project;

/// <summary>The class in node.py is the folder's name in PascalCase. Acronyms may be written in capitals, so case does not count.</summary>
internal sealed class NodeClassNameRule : IContractRule
{
    private const int MostWords = 12;

    public RuleDescriptor Descriptor { get; } = new("NODE-002", "The class in node.py is called as the node is", DiagnosticSeverity.Warning);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (NodeFolder.Of(surroundings) is not { } folder || NodeClass.Find(surroundings) is not { } node) yield break;
        if (contract.Root?["name"] is not YamlScalar { IsText: true } name || name.Value != folder.Name) yield break;
        ImmutableArray<string> words = [.. name.Value.Split('_', StringSplitOptions.RemoveEmptyEntries)];
        if (words is not ["node", ..] || words.Length > MostWords || IsMadeOf(node.Class.Name.Replace("_", "", StringComparison.Ordinal), words)) yield break;
        yield return Descriptor.At(name.ContentSpan, $"The node is called '{name.Value}', its class in node.py '{node.Class.Name}'.");
    }

    /// <summary>
    /// Only words of the node's name, in whatever order: real classes leave the domain out, or move an acronym.
    /// </summary>
    private static bool IsMadeOf(ReadOnlySpan<char> className, ImmutableArray<string> words)
    {
        if (className.IsEmpty) return true;
        foreach (var word in words.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (className.StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsMadeOf(className[word.Length..], words.Remove(word))) return true;
        }
        return false;
    }
}
