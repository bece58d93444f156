using System.Globalization;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Vocabulary;

/// <summary>Ways to make a value the kind that its key wants, where only one thing can have been meant.</summary>
internal static class KindFixes
{
    public static CodeFix? For(ContractDocument contract, VocabularyFinding finding)
    {
        if (finding.Value is not YamlScalar { Anchor: null, Tag: null } scalar) return null;
        return (finding.Expected, scalar) switch
        {
            (NumberShape number, { IsText: true }) when IsNumber(number, scalar.Value) => Write(scalar, "Remove the quotes", scalar.Value),
            (BooleanShape, { IsText: true }) when bool.TryParse(scalar.Value, out var flag) => Write(scalar, "Remove the quotes", flag ? "true" : "false"),
            (TextShape { Form: null }, { IsText: false }) => Write(scalar, "Put it in quotes", $"\"{scalar.Value}\""),
            (ListShape { Item: TextShape { Form: null } }, { IsText: true }) => WriteList(contract, finding.Entry, scalar),
            (MapShape, _) when ReferenceEquals(finding.Expected, Notation.VersionMap) => WriteVersion(contract, finding.Entry, scalar),
            _ => null,
        };
    }

    private static bool IsNumber(NumberShape shape, string text)
    {
        var style = shape.IsWhole ? NumberStyles.AllowLeadingSign : NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return (!text.StartsWith('0') || text.Length == 1)
            && double.TryParse(text, style, CultureInfo.InvariantCulture, out var number)
            && !(number < shape.Least) && !(number > shape.Most);
    }

    private static CodeFix? Write(YamlScalar scalar, string title, string text) =>
        Fixes.Make(title, [new TextEdit(scalar.ContentSpan, text)]);

    private static CodeFix? WriteList(ContractDocument contract, YamlEntry entry, YamlScalar scalar)
    {
        var written = contract.Text.Slice(scalar.ContentSpan);
        var isSafe = scalar.Style is YamlScalarStyle.SingleQuoted or YamlScalarStyle.DoubleQuoted
            || (scalar.Style == YamlScalarStyle.Plain && written.IndexOfAny(['\n', ',', '[', ']', '{', '}']) < 0);
        return isSafe && ReferenceEquals(entry.Value, scalar) ? Write(scalar, "Make it a list", $"[{written}]") : null;
    }

    private static CodeFix? WriteVersion(ContractDocument contract, YamlEntry entry, YamlScalar scalar)
    {
        if (!ReferenceEquals(entry.Value, scalar) || !Version.TryParse(scalar.Value, out var version) || version.Revision >= 0) return null;
        string[] lines = [$"major: {version.Major}", $"minor: {version.Minor}", $"patch: {Math.Max(0, version.Build)}"];
        return Fixes.Make("Write it as a map", YamlEdits.ReplaceValue(contract.Yaml, entry, lines));
    }
}
