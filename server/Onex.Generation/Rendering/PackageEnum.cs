using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Language.Contracts;
using Onex.Language.Naming;

namespace Onex.Generation.Rendering;

/// <summary>An enum that fields of the package's models are of, beside that of its operations.</summary>
/// <param name="Module">The name of the file without <c>.py</c>.</param>
/// <param name="Values">As they stand in the contract.</param>
internal sealed record PackageEnum(string Name, string Module, ImmutableArray<string> Values)
{
    public static string ToMember(string value) => PythonNames.ToMemberName(value).ToUpperInvariant();

    /// <summary>Each once, by the first field that lists its values.</summary>
    public static ImmutableArray<PackageEnum> Of(Contract contract, PackageNames names) =>
    [
        .. contract.Definitions
            .SelectMany(definition => definition.Properties)
            .SelectMany(property => Find(property.Type))
            .Where(type => type.Reference != names.OperationEnum)
            .DistinctBy(type => type.Reference)
            .Select(type => new PackageEnum(type.Reference, Casing.ToSnakeCase(type.Reference), type.Members)),
    ];

    /// <summary>Why it cannot be rendered, as the end of a sentence about the contract; null where it can.</summary>
    public string? FindProblem()
    {
        if (!PythonNames.IsIdentifier(Name)) return $"'{Name}' cannot be the name of an enum";
        if (Values.IsEmpty) return $"the enum {Name} has no values";
        return PackageNames.FindDuplicate(Values.Select(ToMember)) is { } member ? $"several values of {Name} would be called '{member}' in Python" : null;
    }

    private static IEnumerable<PropertyType> Find(PropertyType type)
    {
        if (type.Name == "enum") yield return type;
        foreach (var inner in new[] { type.Items, type.Values }.OfType<PropertyType>().SelectMany(Find)) yield return inner;
    }
}
