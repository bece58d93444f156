using System.Globalization;
using System.Text.RegularExpressions;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Basics;

/// <summary>The numbers of a version, and how versions that are written otherwise become a map of them.</summary>
internal static partial class VersionParts
{
    private static readonly string[] Names = ["major", "minor", "patch"];

    /// <summary>The numbers that have a value.</summary>
    public static IEnumerable<YamlEntry> In(YamlMapping version) =>
        Names.Select(version.Find).OfType<YamlEntry>().Where(part => part.Value.Resolved is { } value && !PythonValue.IsNull(value));

    /// <summary>A number that is written as a text becomes one.</summary>
    public static CodeFix? Mend(ContractDocument contract, YamlEntry part)
    {
        if (part.Value is not YamlScalar scalar || !WholeNumber().IsMatch(scalar.Value)) return null;
        return Fixes.Make($"Write {scalar.Value} without quotes", YamlEdits.ReplaceValue(contract.Yaml, part, [scalar.Value]));
    }

    /// <summary>A version that is written as a text or number becomes a map; null for what names no version.</summary>
    public static CodeFix? Replace(ContractDocument contract, YamlEntry version)
    {
        if (version.Value is not YamlScalar scalar || Parse(scalar.Value) is not { } read) return null;
        return Fixes.Make("Write the version as a map", YamlEdits.ReplaceValue(contract.Yaml, version, Lines(read)));
    }

    public static string[] Lines(ContractVersion version) =>
        [.. Names.Zip([version.Major, version.Minor, version.Patch], (name, number) => string.Create(CultureInfo.InvariantCulture, $"{name}: {number}"))];

    /// <summary>e.g. <c>1.2.3</c>, <c>v1.2</c>, <c>1</c>; null where it has more than three numbers or a suffix, which a map of three numbers would lose.</summary>
    public static ContractVersion? Parse(string text)
    {
        var match = Loose().Match(text.Trim());
        if (!match.Success) return null;
        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        return new ContractVersion(Number("major"), Number("minor"), Number("patch"));
    }

    [GeneratedRegex(@"^(0|[1-9][0-9]{0,8})\z", RegexOptions.CultureInvariant)]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[vV]?(?<major>[0-9]{1,9})(\.(?<minor>[0-9]{1,9})(\.(?<patch>[0-9]{1,9}))?)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Loose();
}
