using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>
/// The form of <c>dependencies</c>. What is missing is <see cref="RequiredFieldRule"/>'s, an item that is no map <see cref="NotAMapRule"/>'s,
/// whether a module exists a rule's across files.
/// </summary>
internal sealed class DependencyRule : IContractRule
{
    public RuleDescriptor Descriptor { get; } =
        new(ContractCodes.Dependency, "Dependencies say what they are", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("dependencies") is not { Value.Resolved: { } value } entry || PythonValue.IsNull(value)) return [];
        if (value is not YamlSequence list)
            return [Descriptor.At(entry.ValueSpan(), $"'dependencies' must be a list, not {PythonValue.Describe(value)}.").WithFix(FixList(contract, entry))];
        return list.Mappings().SelectMany(dependency => CheckDependency(contract, dependency));
    }

    private IEnumerable<Diagnostic> CheckDependency(ContractDocument contract, YamlMapping dependency)
    {
        if (NoText(dependency, "name") is { } name)
            yield return Descriptor.At(name.ValueSpan(), $"A dependency's name must be a text, not {PythonValue.Describe(name.Value.Resolved!)}.").WithFix(TextFixes.Quote(contract, name));
        if (NoText(dependency, "type") is { } type)
            yield return Descriptor.At(type.ValueSpan(), $"A dependency's type must be a text, not {PythonValue.Describe(type.Value.Resolved!)}.");
        else if (dependency["type"] is YamlScalar { IsText: true } written && !DependencyTypes.All.Contains(written.Value))
            yield return UnknownType(contract, dependency, written);
        if (dependency.Find("description") is null && !contract.IsDamaged)
            yield return WithoutDescription(contract, dependency);
    }

    private Diagnostic UnknownType(ContractDocument contract, YamlMapping dependency, YamlScalar written)
    {
        var place = dependency.Find("type")!.ValueSpan();
        return Descriptor.At(place, $"'{written.Value}' is no type of dependency. It is one of {string.Join(", ", DependencyTypes.All)}.")
            .WithText(contract, written, DependencyTypes.Meant(written.Value, dependency));
    }

    private Diagnostic WithoutDescription(ContractDocument contract, YamlMapping dependency)
    {
        string[] lines = [$"description: {Description(dependency)}"];
        var fix = Fixes.Make("Add a description", YamlEdits.InsertEntry(contract.Yaml, dependency, null, lines));
        return Descriptor.At(dependency.FirstKeySpan(), "A dependency should have a description.").WithFix(fix) with { Severity = DiagnosticSeverity.Information };
    }

    private static string Description(YamlMapping dependency)
    {
        YamlNode?[] words = [dependency["type"], dependency["name"]];
        var text = string.Join(' ', words.OfType<YamlScalar>().Select(word => word.Value));
        return ScalarWriter.Write($"The {text}.", YamlScalarStyle.Plain, YamlScalarKind.Text, inFlow: false);
    }

    private static YamlEntry? NoText(YamlMapping dependency, string key) =>
        dependency.Find(key) is { Value.Resolved: { } value } entry && !PythonValue.IsText(value) && !PythonValue.IsNull(value) ? entry : null;

    /// <summary>A single dependency that was written without the list around it.</summary>
    private static CodeFix? FixList(ContractDocument contract, YamlEntry entry) => entry.Value switch
    {
        YamlMapping { Entries.IsEmpty: true } => Fixes.Make("Write an empty list", YamlEdits.ReplaceValue(contract.Yaml, entry, ["[]"])),
        _ => null,
    };
}
