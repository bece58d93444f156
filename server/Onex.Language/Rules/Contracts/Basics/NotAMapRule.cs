using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Python;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>What must be a map is one: the contract itself, its version, its model references, its dependencies. omnibase_infra's linter gives them this one code.</summary>
internal sealed class NotAMapRule : IContractRule
{
    private static readonly string[] Models = ["input_model", "output_model"];

    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.NotAMapping, "The contract, its version, model references and dependencies are maps", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is { } root)
            return contract.Dialect.Dialect == ContractDialect.Infra ? CheckInfra(contract, root) : CheckVersion(contract, root, mayBeText: true);
        return contract.IsDamaged ? [] : [Descriptor.At(contract.Yaml.Root?.Span ?? new TextSpan(0, 0), "A contract is a map of keys to values.")];
    }

    private IEnumerable<Diagnostic> CheckInfra(ContractDocument contract, YamlMapping root) =>
    [
        .. CheckVersion(contract, root, mayBeText: false),
        .. Models.SelectMany(key => CheckModel(contract, root, key)),
        .. root["dependencies"] is YamlSequence list ? list.Items.SelectMany(CheckDependency) : [],
    ];

    /// <param name="mayBeText">omnibase_core reads a text as a version in its own contracts.</param>
    private IEnumerable<Diagnostic> CheckVersion(ContractDocument contract, YamlMapping root, bool mayBeText)
    {
        if (Wrong(root, "contract_version") is not { } entry || (mayBeText && PythonValue.IsText(entry.Value.Resolved))) yield break;
        yield return Descriptor.At(entry.ValueSpan(), "'contract_version' must be a map with major, minor and patch.").WithFix(VersionParts.Replace(contract, entry));
    }

    private IEnumerable<Diagnostic> CheckModel(ContractDocument contract, YamlMapping root, string key)
    {
        if (Wrong(root, key) is not { } entry) yield break;
        yield return Descriptor.At(entry.ValueSpan(), $"'{key}' must be a map with name and module.").WithFix(FixModel(contract, entry));
    }

    private IEnumerable<Diagnostic> CheckDependency(YamlNode item)
    {
        if (item.Resolved is { } value and not YamlMapping)
            yield return Descriptor.At(item.ContentSpan, $"A dependency must be a map with name and type, not {PythonValue.Describe(value)}.");
    }

    private static YamlEntry? Wrong(YamlMapping root, string key) =>
        root.Find(key) is { Value.Resolved: { } value } entry && value is not YamlMapping && !PythonValue.IsNull(value) ? entry : null;

    private static CodeFix? FixModel(ContractDocument contract, YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsText: true } text || !PythonName.IsDottedPath(text.Value)) return null;
        var dot = text.Value.LastIndexOf('.');
        string[] lines = [$"name: {text.Value[(dot + 1)..]}", $"module: {text.Value[..dot]}"];
        return Fixes.Make("Write it as a map with name and module", YamlEdits.ReplaceValue(contract.Yaml, entry, lines));
    }
}
