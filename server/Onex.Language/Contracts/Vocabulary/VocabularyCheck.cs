using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Language.Contracts.Vocabulary;

/// <summary>
/// Compares a contract with the vocabulary, once for all rules that speak of it. Values that are left out are being written and
/// pass; so do placeholders such as <c>${env.NAME}</c>, which are filled in when the contract is loaded.
/// </summary>
internal sealed class VocabularyCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly string[] Units = ["ms", "s", "sec", "secs", "seconds", "minutes", "hours", "days", "kb", "mb", "gb"];

    private readonly ImmutableArray<VocabularyFinding>.Builder found = ImmutableArray.CreateBuilder<VocabularyFinding>();

    /// <summary>What was looked at: what aliases refer to is looked at once.</summary>
    private readonly HashSet<YamlNode> seen = new(ReferenceEqualityComparer.Instance);

    private VocabularyCheck()
    {
    }

    public static ImmutableArray<VocabularyFinding> Run(YamlMapping root, MapShape shape)
    {
        var check = new VocabularyCheck();
        check.CheckMap(root, shape, "", areRuled: false);
        return check.found.ToImmutable();
    }

    private void CheckMap(YamlMapping mapping, MapShape shape, string path, bool areRuled)
    {
        if (!seen.Add(mapping)) return;
        foreach (var entry in mapping.Entries)
        {
            if (entry.Name is not { } name || name == "<<") continue;
            if (shape.Find(name) is { } key)
                CheckValue(entry, entry.Value.Resolved, key.Shape, Join(path, name), areRuled || key.HasOwnRules);
            else
                CheckUnknown(entry, name, mapping, shape, path);
        }
    }

    private void CheckUnknown(YamlEntry entry, string name, YamlMapping mapping, MapShape shape, string path)
    {
        var nearest = NearestName.Find(name, shape.Keys.Select(k => k.Name));
        var meant = nearest is not null && mapping.Find(nearest) is null && !DiffersInUnit(name, nearest) ? nearest : null;
        if (path.Length == 0) Add(VocabularyFault.UnknownTopKey, path, shape, entry, entry.Value, meant);
        else if (meant is not null) Add(VocabularyFault.MistypedKey, path, shape, entry, entry.Value, meant);
        else if (shape.IsClosed) Add(VocabularyFault.UnknownKey, path, shape, entry, entry.Value, null);
    }

    /// <summary><c>timeout_s</c> beside a known <c>timeout_ms</c> is another key and no mistake.</summary>
    private static bool DiffersInUnit(string name, string known)
    {
        var end = known.LastIndexOf('_') + 1;
        return end > 0 && name.StartsWith(known[..end], StringComparison.Ordinal) && Units.Contains(name[end..]) && Units.Contains(known[end..]);
    }

    private void CheckValue(YamlEntry entry, YamlNode? value, Shape shape, string path, bool isRuled)
    {
        if (value is null or YamlScalar { IsNull: true } || IsPlaceholder(value)) return;
        if (value is YamlScalar { Anchor: not null } && !seen.Add(value)) return;
        if (FirstThatFits(value, shape) is not { } fitting)
        {
            if (!isRuled) Add(VocabularyFault.WrongKind, path, shape, entry, value, null);
            return;
        }
        switch (fitting, value)
        {
            case (MapShape map, YamlMapping mapping):
                CheckMap(mapping, map, path, isRuled);
                break;
            case (DictionaryShape dictionary, YamlMapping mapping) when seen.Add(mapping):
                foreach (var inner in mapping.Entries.Where(e => e.Name is not null and not "<<"))
                    CheckValue(inner, inner.Value.Resolved, dictionary.Value, Join(path, inner.Name!), isRuled);
                break;
            case (ListShape list, YamlSequence sequence) when seen.Add(sequence):
                foreach (var item in sequence.Items) CheckValue(entry, item.Resolved, list.Item, path, isRuled);
                break;
            case (_, YamlScalar scalar) when !isRuled:
                CheckScalar(entry, scalar, fitting, path);
                break;
        }
    }

    private void CheckScalar(YamlEntry entry, YamlScalar scalar, Shape shape, string path)
    {
        switch (shape)
        {
            case NumberShape number when scalar.TryGetNumber(out var n) && (n < number.Least || n > number.Most):
                Add(VocabularyFault.OutOfBounds, path, shape, entry, scalar, null);
                break;
            case TextShape { Form: { } form } when !Regex.IsMatch(scalar.Value, form.Pattern, RegexOptions.ECMAScript, Patience):
                Add(VocabularyFault.WrongForm, path, shape, entry, scalar, null);
                break;
            case ChoiceShape choice when !Has(choice, scalar.Value):
                var meant = NearestName.Find(scalar.Value, choice.Names);
                if (meant is not null || !choice.IsOpen) Add(VocabularyFault.UnknownName, path, shape, entry, scalar, meant);
                break;
        }
    }

    private static bool Has(ChoiceShape choice, string name) =>
        choice.Names.Contains(name, choice.IgnoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);

    private static bool IsPlaceholder(YamlNode value) =>
        value is YamlScalar scalar && scalar.Value.StartsWith("${", StringComparison.Ordinal);

    private static Shape? FirstThatFits(YamlNode value, Shape shape)
    {
        if (shape is EitherShape either) return either.Shapes.Select(s => FirstThatFits(value, s)).FirstOrDefault(s => s is not null);
        return Fits(value, shape) ? shape : null;
    }

    private static bool Fits(YamlNode value, Shape shape) => (shape, value) switch
    {
        (AnyShape, _) => true,
        (MapShape or DictionaryShape, YamlMapping) => true,
        (ListShape, YamlSequence) => true,
        (BooleanShape, YamlScalar { Kind: YamlScalarKind.Boolean }) => true,
        (NumberShape, YamlScalar { Kind: YamlScalarKind.WholeNumber }) => true,
        (NumberShape { IsWhole: false }, YamlScalar { Kind: YamlScalarKind.RealNumber }) => true,
        (TextShape or ChoiceShape, YamlScalar { Kind: YamlScalarKind.Text or YamlScalarKind.Timestamp }) => true,
        _ => false,
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    private void Add(VocabularyFault fault, string path, Shape expected, YamlEntry entry, YamlNode value, string? meant) =>
        found.Add(new VocabularyFinding(fault, path, expected, entry, value, meant));
}
