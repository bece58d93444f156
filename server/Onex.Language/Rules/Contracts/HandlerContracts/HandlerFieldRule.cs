using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.HandlerContracts;

/// <summary>The form of the required fields of omnibase_core's ModelHandlerContract, but for the id and the descriptor.</summary>
internal sealed class HandlerFieldRule : IContractRule
{
    private static readonly (string Key, PydanticShape Shape)[] Fields =
    [
        ("name", new PydanticShape.Text(1, 128)),
        ("description", new PydanticShape.Optional(new PydanticShape.Text(0, 1000))),
        ("contract_version", new PydanticShape.Model(
            AllowsOthers: true,
            ["major", "minor", "patch"],
            [("major", new PydanticShape.Integer(0)), ("minor", new PydanticShape.Integer(0)), ("patch", new PydanticShape.Integer(0))])),
        ("input_model", new PydanticShape.Text(1)),
        ("output_model", new PydanticShape.Text(1)),
    ];

    public RuleDescriptor Descriptor { get; } = new("HANDLER-004", "The fields of a handler's contract have their form", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root is not { } root || contract.IsDamaged) return [];
        return Fields.SelectMany(field => CheckField(contract, root, field.Key, field.Shape));
    }

    private IEnumerable<Diagnostic> CheckField(ContractDocument contract, YamlMapping root, string key, PydanticShape shape)
    {
        if (root.Find(key) is not { Value.Resolved: { } value } entry || PythonValue.IsNull(value)) return [];
        var fix = key == "contract_version" ? VersionParts.Replace(contract, entry) : null;
        return shape.Check(value, key, entry.ValueSpan()).Select(problem => Descriptor.At(problem.Span, problem.Message).WithFix(fix));
    }
}
