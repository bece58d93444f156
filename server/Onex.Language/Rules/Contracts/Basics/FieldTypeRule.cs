using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>
/// The fields that every contract has are of their types. Under the same code, as omnibase_infra's linter has it: the fields that a contract
/// should have but may lack, as information.
/// </summary>
internal sealed class FieldTypeRule : IContractRule
{
    private static readonly string[] Texts = ["name", "node_type", "description"];
    private static readonly string[] Recommended = ["description", "node_version"];

    public RuleDescriptor Descriptor { get; } = new(ContractCodes.FieldType, "Fields have their types", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root) return [];
        return
        [
            .. Texts.SelectMany(key => CheckText(contract, root, key)),
            .. NodeVersion.Check(Descriptor, contract, root),
            .. contract.IsDamaged ? [] : CheckRecommended(contract, root, surroundings),
        ];
    }

    private IEnumerable<Diagnostic> CheckText(ContractDocument contract, YamlMapping root, string key)
    {
        if (root.Find(key) is not { Value.Resolved: { } value } entry || PythonValue.IsText(value)) yield break;
        if (!PythonValue.IsNull(value))
        {
            var fix = value is YamlScalar scalar && IsSound(key, scalar.Value) ? TextFixes.Quote(contract, entry) : null;
            yield return Descriptor.At(entry.ValueSpan(), $"'{key}' must be a text, not {PythonValue.Describe(value)}.").WithFix(fix);
        }
        else if (key == "description")
        {
            yield return Descriptor.At(entry.Key.Span, "'description' must be a text; the runtime refuses a contract in which it is empty.")
                .WithFix(new MissingContent(contract, NoSurroundings.Instance).Fill(root, "", entry));
        }
    }

    /// <summary>A text that no other rule rejects.</summary>
    private static bool IsSound(string key, string text) => key == "description" || (key == "name" && NameConventionRule.IsSnakeCase(text));

    private IEnumerable<Diagnostic> CheckRecommended(ContractDocument contract, YamlMapping root, IContractSurroundings surroundings)
    {
        var content = new MissingContent(contract, surroundings);
        return Recommended.Where(key => root.Find(key) is null).Select(key =>
            Descriptor.At(root.FirstKeySpan(), $"A contract should have '{key}'.").WithFix(content.Insert(root, "", key)) with
            {
                Severity = DiagnosticSeverity.Information,
            });
    }
}
