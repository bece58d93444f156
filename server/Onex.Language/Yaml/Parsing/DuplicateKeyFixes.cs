using System.Collections.Immutable;
using Onex.Language.Diagnostics;
using Onex.Language.Text;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Yaml.Parsing;

/// <summary>
/// Which of two entries goes is the user's choice, unless they are the same. Only the finished tree knows their whole lines, and where the
/// first one is.
/// </summary>
internal static class DuplicateKeyFixes
{
    /// <summary>A text with more of them is not mended key by key.</summary>
    private const int Maximum = 50;

    public static YamlDocument AddTo(YamlDocument document)
    {
        if (!document.Diagnostics.Any(d => d.Code == YamlRules.DuplicateKey)) return document;
        var left = Maximum;
        return document with
        {
            Diagnostics = [.. document.Diagnostics.Select(d => d.Code == YamlRules.DuplicateKey && left-- > 0 ? Complete(document, d) : d)],
        };
    }

    private static Diagnostic Complete(YamlDocument document, Diagnostic diagnostic)
    {
        if (FindEntry(document.Root!, diagnostic.Span) is not var (mapping, second)) return diagnostic;
        var same = mapping.Entries.Where(entry => entry.Name == second.Name).ToImmutableArray();
        var first = same[0];
        var areEqual = document.Text.Slice(first.Value.Span) == document.Text.Slice(second.Value.Span);
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        Add(areEqual ? "Remove the repeated key" : "Remove this key", second);
        // Of three, two would be left.
        if (!areEqual && same.Length == 2) Add("Remove the first of the two keys", first);
        return diagnostic with { Fixes = fixes.ToImmutable(), Related = [new RelatedPlace(first.Key.Span, "The key stands here first.")] };

        void Add(string title, YamlEntry entry)
        {
            // What is damaged may reach further than it seems.
            if (document.Diagnostics.Any(other => other != diagnostic && other.Span.Start >= entry.Span.Start && other.Span.Start <= entry.Span.End)) return;
            var edits = YamlEdits.RemoveEntry(document, mapping, entry);
            if (!edits.IsEmpty) fixes.Add(new CodeFix(title, areEqual, edits));
        }
    }

    private static (YamlMapping Mapping, YamlEntry Entry)? FindEntry(YamlNode node, TextSpan key)
    {
        if (node.Span.Start > key.Start || node.Span.End < key.End) return null;
        if (node is YamlMapping mapping)
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Key.Span == key) return (mapping, entry);
            }
        }
        return ChildrenOf(node).Select(child => FindEntry(child, key)).FirstOrDefault(found => found is not null);
    }

    private static IEnumerable<YamlNode> ChildrenOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
