using System.Collections.Immutable;
using Onex.Language.Contracts.Vocabulary;
using Onex.Language.Contracts.Vocabulary.Shapes;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Components;

/// <summary>Holds the <c>spec.yaml</c> of a component against <see cref="ComponentKeys"/> and its parts against each other.</summary>
public static class ComponentSpecCheck
{
    /// <summary>What the component of a system has to say.</summary>
    public static readonly ImmutableArray<string> Needed = ["systems", "words", "protocol", "connection", "examples", "kinds"];

    /// <param name="isGeneric">It is used for systems without a component, and has no system of its own.</param>
    /// <returns>In the order of the text. Without one the spec means what it says.</returns>
    public static ImmutableArray<Diagnostic> Run(YamlDocument spec, bool isGeneric = false)
    {
        if (!spec.Diagnostics.IsEmpty) return spec.Diagnostics;
        if (spec.Root?.Resolved is not YamlMapping root)
            return [ComponentRules.Value.At(spec.Root?.ContentSpan ?? default, "A component's spec holds keys with values; write 'systems: [...]' first.")];
        var findings = VocabularyCheck.Run(root, ComponentKeys.Spec);
        List<Diagnostic> found = [.. findings.Select(finding => Describe(spec, finding))];
        if (!isGeneric) found.AddRange(FindMissing(root, Needed.Select(name => ComponentKeys.Spec.Find(name)!), "A component's spec", findings));
        FindMissing(root, ComponentKeys.Spec, "", findings, found);
        if (found.Count == 0) found.AddRange(ComponentCoherence.Check(root));
        return [.. found.OrderBy(diagnostic => diagnostic.Span.Start)];
    }

    private static Diagnostic Describe(YamlDocument spec, VocabularyFinding finding)
    {
        var didYouMean = finding.Meant is { } meant ? $" Did you mean '{meant}'?" : "";
        switch (finding.Fault)
        {
            case VocabularyFault.UnknownTopKey or VocabularyFault.MistypedKey or VocabularyFault.UnknownKey:
                var where = finding.Path.Length == 0 ? "a component's spec" : finding.Path;
                var wayOut = finding.Meant is null ? $" Known are {ShapeWords.Names([.. ((MapShape)finding.Expected).Keys.Select(key => key.Name)])}." : didYouMean;
                var unknown = ComponentRules.KnownKey.At(finding.Entry.Key.ContentSpan, $"'{finding.Entry.Name}' is no key of {where}.{wayOut}");
                return finding.Meant is { } name
                    ? unknown with { Fixes = [new CodeFix($"Rename to {name}", IsPreferred: true, YamlEdits.RenameKey(spec, finding.Entry, name))] }
                    : unknown;
            default:
                return ComponentRules.Value.At(Place(spec, finding), $"{finding.Path} wants {ShapeWords.Of(finding.Expected)}, not {ShapeWords.Of(finding.Value)}.{didYouMean}");
        }
    }

    /// <summary>A value of one line itself; for a longer one its key.</summary>
    private static TextSpan Place(YamlDocument spec, VocabularyFinding finding)
    {
        var range = spec.Text.GetRange(finding.Value.ContentSpan);
        return range.Start.Line == range.End.Line && finding.Value.ContentSpan.Length > 0 ? finding.Value.ContentSpan : finding.Entry.Key.ContentSpan;
    }

    private static void FindMissing(YamlNode? value, Shape shape, string path, ImmutableArray<VocabularyFinding> findings, List<Diagnostic> found)
    {
        switch (shape, value?.Resolved)
        {
            case (MapShape map, YamlMapping mapping):
                found.AddRange(FindMissing(mapping, map.Keys.Where(key => key.IsRequired), path, findings));
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Name is { } name && map.Find(name) is { } key) FindMissing(entry.Value, key.Shape, path.Length == 0 ? name : $"{path}.{name}", findings, found);
                }
                break;
            case (DictionaryShape dictionary, YamlMapping mapping):
                foreach (var entry in mapping.Entries) FindMissing(entry.Value, dictionary.Value, $"{path}.{entry.Name}", findings, found);
                break;
            case (ListShape list, YamlSequence sequence):
                foreach (var item in sequence.Items) FindMissing(item, list.Item, path, findings, found);
                break;
            case (EitherShape either, YamlMapping mapping) when either.Shapes.OfType<MapShape>().FirstOrDefault() is { } map:
                FindMissing(mapping, map, path, findings, found);
                break;
        }
    }

    /// <summary>A key that is there but mistyped is not missing too.</summary>
    private static IEnumerable<Diagnostic> FindMissing(
        YamlMapping mapping, IEnumerable<ContractKey> keys, string where, ImmutableArray<VocabularyFinding> findings) =>
        from key in keys
        where mapping[key.Name].IsNothing() || mapping[key.Name] is YamlSequence { Items.IsEmpty: true }
        where !findings.Any(finding => finding.Meant == key.Name && mapping.Entries.Contains(finding.Entry))
        let place = mapping.Entries.IsEmpty ? mapping.ContentSpan : mapping.Entries[0].Key.ContentSpan
        select ComponentRules.Complete.At(place, $"{where} has no '{key.Name}'. {key.Description}");
}
