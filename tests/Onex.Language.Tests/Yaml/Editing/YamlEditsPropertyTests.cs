using System.Collections.Immutable;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Tests.Yaml.Editing;

/// <summary>Every edit of every real contract leaves valid YAML, with everything else in it as it was.</summary>
public class YamlEditsPropertyTests
{
    private const string Added = "zz_added";
    private const int EditsOfAKindPerFile = 4;

    public enum Change
    {
        RemoveEntry,
        RemoveItem,
        InsertEntry,
        AppendItem,
        ReplaceByBlock,
        ReplaceByScalar,
        RenameKey,
        ReplaceScalar,
    }

    public static TheoryData<Change, bool> Changes =>
        [.. Enum.GetValues<Change>().SelectMany(change => new (Change, bool)[] { (change, false), (change, true) })];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_real_contract_stays_valid_and_only_the_edited_part_changes(Change change, bool crLf)
    {
        var random = new Random((int)Seeded.Seed);
        var count = 0;
        foreach (var text in ReadCorpus())
        {
            var document = YamlReader.Read(crLf ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
            var nodes = NodesOf(document.Root!).ToArray();
            for (var i = 0; i < EditsOfAKindPerFile; i++)
            {
                var (edits, expected) = Make(change, document, nodes, random);
                if (edits.IsEmpty) continue;
                count++;
                var edited = document.Text.Apply(edits);
                var read = YamlReader.Read(edited);
                read.Diagnostics.ShouldBeEmpty(edited.Content);
                Render(read.Root!).ShouldBe(expected, edited.Content);
                if (crLf) edited.Content.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
                if (change is Change.InsertEntry or Change.AppendItem or Change.RenameKey or Change.ReplaceScalar)
                    read.Comments.Select(c => c.Text).ShouldBe(document.Comments.Select(c => c.Text));
            }
        }
        count.ShouldBeGreaterThan(400);
    }

    private static (ImmutableArray<TextEdit> Edits, string Expected) Make(Change change, YamlDocument document, YamlNode[] nodes, Random random)
    {
        var mapping = Pick(nodes.OfType<YamlMapping>().Where(m => m.Entries.Length > 0), random);
        var entry = mapping is null ? null : Pick(mapping.Entries, random);
        var list = Pick(nodes.OfType<YamlSequence>().Where(s => s.Items.Length > 0), random);
        string Rendered(YamlNode at, string becomes) => Render(document.Root!, at, becomes);
        switch (change)
        {
            case Change.RemoveEntry when mapping is not null && entry is not null:
                return (YamlEdits.RemoveEntry(document, mapping, entry), Rendered(mapping, RenderEntries(mapping.Entries.Remove(entry))));
            case Change.RemoveItem when list is not null:
                var item = random.Next(list.Items.Length);
                return (YamlEdits.RemoveItem(document, list, list.Items[item]), Rendered(list, RenderItems(list.Items.RemoveAt(item))));
            case Change.InsertEntry when mapping is not null && entry is not null:
                var parts = mapping.Entries.Select(RenderEntry).ToList();
                parts.Insert(mapping.Entries.IndexOf(entry) + 1, $"{Added}: {{x: [1, {{y: two}}]}}");
                return (
                    YamlEdits.InsertEntry(document, mapping, entry.Name, [$"{Added}:", "  x:", "    - 1", "    - y: two"]),
                    Rendered(mapping, $"{{{string.Join(", ", parts)}}}"));
            case Change.AppendItem when list is not null:
                return (
                    YamlEdits.AppendItem(document, list, ["a: 1", "b:", "  c: 2"]),
                    Rendered(list, $"[{string.Join(", ", list.Items.Select(i => Render(i)).Append("{a: 1, b: {c: 2}}"))}]"));
            case Change.ReplaceByBlock when entry is not null:
                return (YamlEdits.ReplaceValue(document, entry, ["a: 1", "b:", "  - c"]), Rendered(entry.Value, "{a: 1, b: [c]}"));
            case Change.ReplaceByScalar when entry is not null:
                return (YamlEdits.ReplaceValue(document, entry, ["done"]), Rendered(entry.Value, "done"));
            case Change.RenameKey when entry is not null:
                return (YamlEdits.RenameKey(document, entry, "zz: #"), Rendered(entry.Key, "zz: #"));
            case Change.ReplaceScalar when Pick(nodes.OfType<YamlScalar>(), random) is { } scalar:
                return (YamlEdits.ReplaceScalar(document, scalar, "it's - \"x\": {"), Rendered(scalar, "it's - \"x\": {"));
            default:
                return ([], "");
        }
    }

    private static T? Pick<T>(IEnumerable<T> from, Random random)
        where T : class
    {
        var all = from.ToArray();
        return all.Length == 0 ? null : all[random.Next(all.Length)];
    }

    private static string Render(YamlNode node, YamlNode? replaced = null, string? becomes = null)
    {
        if (ReferenceEquals(node, replaced)) return becomes!;
        return node switch
        {
            YamlMapping mapping => RenderEntries(mapping.Entries, replaced, becomes),
            YamlSequence sequence => RenderItems(sequence.Items, replaced, becomes),
            YamlScalar scalar => scalar.Value,
            _ => "*",
        };
    }

    private static string RenderEntries(ImmutableArray<YamlEntry> entries, YamlNode? replaced = null, string? becomes = null) =>
        $"{{{string.Join(", ", entries.Select(entry => $"{Render(entry.Key, replaced, becomes)}: {Render(entry.Value, replaced, becomes)}"))}}}";

    private static string RenderEntry(YamlEntry entry) => $"{Render(entry.Key)}: {Render(entry.Value)}";

    private static string RenderItems(ImmutableArray<YamlNode> items, YamlNode? replaced = null, string? becomes = null) =>
        $"[{string.Join(", ", items.Select(item => Render(item, replaced, becomes)))}]";

    private static IEnumerable<YamlNode> NodesOf(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => NodesOf(entry.Key).Concat(NodesOf(entry.Value))).Prepend(node),
        YamlSequence sequence => sequence.Items.SelectMany(NodesOf).Prepend(node),
        _ => [node],
    };

    private static IEnumerable<string> ReadCorpus() =>
        Directory.GetFiles(Repository.SharedPathOf("onex", "corpus"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);
}
