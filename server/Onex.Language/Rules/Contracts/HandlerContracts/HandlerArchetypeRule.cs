using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.HandlerContracts;

/// <summary><c>descriptor.node_archetype</c> is one of four words, and the one that <c>handler_id</c> begins with, where it begins with one.</summary>
internal sealed class HandlerArchetypeRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new("HANDLER-003", "A handler's archetype is one of the four kinds, as its id says", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("descriptor") is not { Value.Resolved: YamlMapping descriptor } entry) yield break;
        var named = KindOfId(contract.Root);
        if (descriptor.Find("node_archetype") is not { Value.Resolved: { } written } archetype)
        {
            if (!contract.IsDamaged && descriptor.Find("node_archetype") is null)
                yield return Descriptor.At(entry.Key.Span, "'descriptor.node_archetype' is missing.").WithFix(Insert(contract, descriptor, named));
        }
        else if (written is not YamlScalar { IsText: true } text || !NodeTypes.Kinds.Contains(text.Value))
        {
            yield return Descriptor.At(archetype.ValueSpan(), $"'descriptor.node_archetype' must be one of {string.Join(", ", NodeTypes.Kinds)}.")
                .WithFix(Replace(contract, archetype, Meant(written) ?? named));
        }
        else if (named is not null && named != text.Value)
        {
            yield return Descriptor.At(archetype.ValueSpan(), $"The archetype is '{text.Value}', but 'handler_id' begins with '{named}'.")
                .WithFix(Replace(contract, archetype, named));
        }
    }

    private static string? KindOfId(YamlMapping root)
    {
        if (root["handler_id"] is not YamlScalar { IsText: true } id) return null;
        var prefix = id.Value.Trim().Split('.')[0].ToLowerInvariant();
        return NodeTypes.Kinds.Contains(prefix) ? prefix : null;
    }

    private static string? Meant(YamlNode written) =>
        written is YamlScalar { IsText: true } text ? NodeTypes.KindOf(text.Value) ?? NearestName.Find(text.Value, NodeTypes.Kinds) : null;

    private static CodeFix? Insert(ContractDocument contract, YamlMapping descriptor, string? kind) =>
        kind is null ? null : Fixes.Make($"Add 'node_archetype: {kind}'", YamlEdits.InsertEntry(contract.Yaml, descriptor, null, [$"node_archetype: {kind}"]));

    private static CodeFix? Replace(ContractDocument contract, YamlEntry archetype, string? kind) =>
        kind is null || archetype.Value is not YamlScalar ? null : Fixes.Make($"Write {kind}", YamlEdits.ReplaceValue(contract.Yaml, archetype, [kind]));
}
