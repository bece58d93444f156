using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Secrets;

/// <summary>A contract is committed and packed into what is published. The value is never repeated in a message, which may be logged.</summary>
internal sealed class SecretRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } = new("SECRET-001", "A contract holds no secrets", DiagnosticSeverity.Warning);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode, ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings) =>
        contract.Yaml.Root is { } root ? CheckNode(root, null) : [];

    /// <summary>Aliases are not followed: their target is looked at where it stands.</summary>
    private IEnumerable<Diagnostic> CheckNode(YamlNode node, string? key) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => CheckNode(e.Value, e.Name)),
        YamlSequence list => list.Items.SelectMany(item => CheckNode(item, key)),
        YamlScalar { IsText: true } scalar => CheckText(scalar, key),
        _ => [],
    };

    private IEnumerable<Diagnostic> CheckText(YamlScalar scalar, string? key)
    {
        if (SecretShapes.KindOf(scalar.Value) is { } kind)
            yield return Descriptor.At(scalar.ContentSpan, $"This looks like {kind}. Name an environment variable or a secret store's entry instead.");
        else if (key is not null && SecretKeys.Hold(key, scalar.Value))
            yield return Descriptor.At(scalar.ContentSpan, $"The value of '{key}' looks like a real secret. Name an environment variable or a secret store's entry instead.");
    }
}
