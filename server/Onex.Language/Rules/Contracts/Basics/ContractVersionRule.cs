using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The numbers of <c>contract_version</c>. What is missing is <see cref="RequiredFieldRule"/>'s, what is no map <see cref="NotAMapRule"/>'s.</summary>
internal sealed class ContractVersionRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.Version, "contract_version has three whole numbers", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Infra, ContractDialect.CoreNode];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?["contract_version"] is not YamlMapping version) yield break;
        foreach (var part in VersionParts.In(version))
        {
            var value = part.Value.Resolved!;
            if (!PythonValue.IsInteger(value))
                yield return Descriptor.At(part.ValueSpan(), $"'contract_version.{part.Name}' must be a whole number, not {PythonValue.Describe(value)}.").WithFix(VersionParts.Mend(contract, part));
            else if (value is YamlScalar { Kind: YamlScalarKind.WholeNumber, Value: ['-', ..] negative } && negative.AsSpan().ContainsAnyInRange('1', '9'))
                yield return Descriptor.At(part.ValueSpan(), $"'contract_version.{part.Name}' must not be negative.");
        }
    }
}
