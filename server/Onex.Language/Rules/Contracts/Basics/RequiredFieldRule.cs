using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>
/// Required fields of the contract and of its versions, model references and dependencies. omnibase_infra's linter gives this one code for all
/// of them. A field whose value is left out counts as missing: the linter lets it pass, the runtime does not.
/// </summary>
internal sealed class RequiredFieldRule : IContractRule
{
    private static readonly string[] InfraFields = ["name", "node_type", "contract_version", "input_model", "output_model"];
    private static readonly string[] VersionFields = ["major", "minor", "patch"];
    private static readonly string[] ReferenceFields = ["name", "module"];
    private static readonly string[] DependencyFields = ["name", "type"];

    public RuleDescriptor Descriptor { get; } = new(ContractCodes.MissingField, "Required fields are there", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || contract.IsDamaged) return [];
        var content = new MissingContent(contract, surroundings);
        return contract.Dialect.Dialect == ContractDialect.Infra ? CheckInfra(root, content) : CheckCoreNode(root, content);
    }

    private IEnumerable<Diagnostic> CheckInfra(YamlMapping root, MissingContent content) =>
    [
        .. CheckFields(root, "", root.FirstKeySpan(), InfraFields, content),
        .. CheckPart(root, "contract_version", VersionFields, content),
        .. CheckPart(root, "node_version", VersionFields, content),
        .. CheckPart(root, "input_model", ReferenceFields, content),
        .. CheckPart(root, "output_model", ReferenceFields, content),
        .. Dependencies(root).SelectMany(dependency => CheckFields(dependency, "dependencies.", dependency.FirstKeySpan(), DependencyFields, content)),
    ];

    /// <summary>What omnibase_core asks of every contract of its own before a commit. A node_kind in place of the type passes its other check.</summary>
    private IEnumerable<Diagnostic> CheckCoreNode(YamlMapping root, MissingContent content)
    {
        string[] fields = root.Find("node_kind") is null || root.Find("node_type") is not null ? ["contract_version"] : ["contract_version", "node_type"];
        return [.. CheckFields(root, "", root.FirstKeySpan(), fields, content), .. CheckPart(root, "contract_version", VersionFields, content)];
    }

    private IEnumerable<Diagnostic> CheckPart(YamlMapping root, string key, string[] fields, MissingContent content) =>
        root.Find(key) is { Value.Resolved: YamlMapping part } entry ? CheckFields(part, key + ".", entry.Key.Span, fields, content) : [];

    private IEnumerable<Diagnostic> CheckFields(YamlMapping mapping, string path, TextSpan place, string[] fields, MissingContent content)
    {
        foreach (var field in fields)
        {
            var entry = mapping.Find(field);
            if (entry is null)
                yield return Descriptor.At(place, $"'{path}{field}' is missing.").WithFix(content.Insert(mapping, path, field));
            else if (PythonValue.IsNull(entry.Value.Resolved))
                yield return Descriptor.At(entry.Key.Span, $"'{path}{field}' has no value.").WithFix(content.Fill(mapping, path, entry));
        }
    }

    private static IEnumerable<YamlMapping> Dependencies(YamlMapping root) => root["dependencies"].Mappings();
}
