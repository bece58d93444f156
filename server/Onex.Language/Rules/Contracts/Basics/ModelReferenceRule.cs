using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>
/// <c>input_model</c> and <c>output_model</c> name a class and its module. Whether they exist is a rule across files; what is missing is
/// <see cref="RequiredFieldRule"/>'s, what is no map <see cref="NotAMapRule"/>'s.
/// </summary>
internal sealed class ModelReferenceRule : IContractRule
{
    private static readonly string[] Fields = ["input_model", "output_model"];
    private static readonly string[] Parts = ["name", "module"];

    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.ModelReference, "Model references name a class Model… and its module", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        foreach (var field in Fields)
        {
            if (contract.Root?[field] is not YamlMapping reference) continue;
            foreach (var entry in Parts.Select(reference.Find).OfType<YamlEntry>())
            {
                if (entry.Value.Resolved is { } value && !PythonValue.IsText(value) && !PythonValue.IsNull(value))
                    yield return Descriptor.At(entry.ValueSpan(), $"'{field}.{entry.Name}' must be a text, not {PythonValue.Describe(value)}.");
            }
            if (reference["name"] is YamlScalar { IsText: true } name && !name.Value.StartsWith("Model", StringComparison.Ordinal))
                yield return Unconventional(field, reference.Find("name")!, name.Value);
        }
    }

    /// <summary>No fix: the class is named in Python, and renaming it here alone would lose it.</summary>
    private Diagnostic Unconventional(string field, YamlEntry entry, string name) =>
        Descriptor.At(entry.ValueSpan(), $"'{field}.name' should begin with 'Model', e.g. Model{name}.") with { Severity = DiagnosticSeverity.Warning };
}
