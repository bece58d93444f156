using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts;

internal static class TextFixes
{
    /// <summary>A number, boolean or date that was meant as a text gets quotes.</summary>
    public static CodeFix? Quote(ContractDocument contract, YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { Style: YamlScalarStyle.Plain, Tag: null } scalar) return null;
        return Fixes.Make("Write it in quotes", YamlEdits.ReplaceValue(contract.Yaml, entry, [$"\"{scalar.Value}\""]));
    }
}
