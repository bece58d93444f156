using System.Collections.Immutable;
using Onex.Generation.Rendering.Values;
using Onex.Language.Contracts;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Generation.Contracts.Completion;

/// <summary>
/// Adds to a contract what the files of its node need and it leaves out: operations with their routes, models and fields that the handler
/// works with, the systems it is reached through. What stands there stays as it is, comments and layout too.
/// </summary>
internal static class ContractCompleter
{
    /// <summary>Sections that rendering cannot do without.</summary>
    private static readonly string[] Sections = ["node_version", "description", "state_model", "handler_routing", "io_operations", "dependencies", "definitions"];

    private static readonly string[] Routing = ["version", "routing_strategy", "default_handler", "handlers"];

    /// <param name="text">A contract that can be read.</param>
    /// <param name="whole">A contract of the same names with all that rendering needs.</param>
    /// <returns>The text itself where it lacks nothing.</returns>
    public static string Complete(string text, Contract whole)
    {
        var model = YamlReader.Read(ContractWriter.Write(whole));
        var wanted = (YamlMapping)model.Root!;
        var document = YamlReader.Read(text);
        foreach (var section in Sections) document = AddEntry(document, [], model, wanted, section);
        foreach (var key in Routing) document = AddEntry(document, ["handler_routing"], model, MappingAt(wanted, ["handler_routing"])!, key);
        document = AddItems(document, ["handler_routing", "handlers"], model, "operation");
        document = AddItems(document, ["io_operations"], model, "operation");
        document = AddItems(document, ["dependencies"], model, "name");
        foreach (var definition in ((YamlMapping)wanted["definitions"]!).Entries.Select(entry => entry.Name!))
        {
            var properties = MappingAt(wanted, ["definitions", definition, "properties"]);
            document = AddEntry(document, ["definitions"], model, MappingAt(wanted, ["definitions"])!, definition);
            foreach (var property in properties?.Entries.Select(entry => entry.Name!) ?? [])
            {
                var more = AddEntry(document, ["definitions", definition, "properties"], model, properties!, property);
                document = !ReferenceEquals(more, document) && IsRequired(wanted, definition, property) ? Require(more, definition, property) : more;
                document = AddMembers(document, ["definitions", definition, "properties", property], wanted);
            }
        }
        return document.Text.Content;
    }

    private static YamlDocument AddEntry(YamlDocument document, ImmutableArray<string> path, YamlDocument model, YamlMapping from, string key) =>
        AddEntry(document, root => MappingAt(root, path), model, from, key);

    /// <summary>Copies an entry where a mapping of the text lacks its key.</summary>
    private static YamlDocument AddEntry(YamlDocument document, Func<YamlMapping, YamlMapping?> find, YamlDocument model, YamlMapping from, string key)
    {
        if (from.Find(key) is not { } entry) return document;
        if (document.Root?.Resolved is not YamlMapping root) return document;
        var target = find(root);
        if (target is null || target.Find(key) is { Value.Resolved: not YamlScalar { IsNull: true } }) return document;
        if (target.Find(key) is { } empty) return Apply(document, YamlEdits.ReplaceValue(document, empty, ValueLines(model, entry)));
        var before = from.Entries.TakeWhile(other => other != entry).LastOrDefault(other => other.Name is { } name && target.Find(name) is not null);
        return Apply(document, YamlEdits.InsertEntry(document, target, before?.Name, Lines(model.Text, entry.Key.ContentSpan.Start, entry.Value.ContentSpan.End)));
    }

    /// <summary>
    /// Copies those items of a list that the list at the same path has none of the same name for, and to those that it has the keys that
    /// they lack.
    /// </summary>
    private static YamlDocument AddItems(YamlDocument document, ImmutableArray<string> path, YamlDocument model, string nameKey)
    {
        foreach (var item in NodeAt((YamlMapping)model.Root!, path).Mappings())
        {
            if (document.Root?.Resolved is not YamlMapping root || NodeAt(root, path) is not YamlSequence list) return document;
            var there = NodeAt(root, path).Mappings().ToList();
            // Entries without such a name are told apart by something else.
            if (there.Count > 0 && there.All(one => one[nameKey] is null)) return document;
            var index = there.FindIndex(one => NameOf(one, nameKey) == NameOf(item, nameKey));
            document = index < 0
                ? Apply(document, YamlEdits.AppendItem(document, list, Lines(model.Text, item.ContentSpan.Start, item.ContentSpan.End)))
                : item.Entries.Aggregate(document, (current, entry) => AddEntry(current, root => NodeAt(root, path).Mappings().ElementAt(index), model, item, entry.Name!));
        }
        return document;
    }

    /// <summary>To a field of an enum the values that operations or steps were added for.</summary>
    private static YamlDocument AddMembers(YamlDocument document, ImmutableArray<string> path, YamlMapping wanted)
    {
        foreach (var member in NodeAt(wanted, path.Add("enum")).Scalars().Select(member => member.Value))
        {
            if (document.Root?.Resolved is not YamlMapping root || MappingAt(root, path) is not { } field || field["enum"] is not YamlSequence list) return document;
            if (NameOf(field, "enum_class") != NameOf(MappingAt(wanted, path)!, "enum_class")) return document;
            if (list.Scalars().All(there => there.Value != member)) document = Apply(document, YamlEdits.AppendItem(document, list, [YamlString.Quote(member)]));
        }
        return document;
    }

    private static string? NameOf(YamlMapping item, string nameKey) => (item[nameKey] as YamlScalar)?.Value;

    private static bool IsRequired(YamlMapping root, string definition, string property) =>
        NodeAt(root, ["definitions", definition, "required"]).Scalars().Any(name => name.Value == property);

    private static YamlDocument Require(YamlDocument document, string definition, string property)
    {
        if (document.Root?.Resolved is not YamlMapping root || MappingAt(root, ["definitions", definition]) is not { } target) return document;
        return target.Find("required") is { } list
            ? Apply(document, YamlEdits.AppendItem(document, list.Value, [property]))
            : Apply(document, YamlEdits.InsertEntry(document, target, "properties", ["required:", $"  - {property}"]));
    }

    private static YamlMapping? MappingAt(YamlMapping root, ImmutableArray<string> path) => NodeAt(root, path) as YamlMapping;

    private static YamlNode? NodeAt(YamlMapping root, ImmutableArray<string> path)
    {
        YamlNode? node = root;
        foreach (var key in path) node = (node as YamlMapping)?[key];
        return node;
    }

    private static ImmutableArray<string> ValueLines(YamlDocument model, YamlEntry entry) => Lines(model.Text, entry.Value.ContentSpan.Start, entry.Value.ContentSpan.End);

    /// <summary>The lines of a part of the model, moved to column 0.</summary>
    private static ImmutableArray<string> Lines(SourceText text, int start, int end)
    {
        var column = text.GetPosition(start).Character;
        return [.. text.Slice(TextSpan.FromBounds(start, end)).TrimEnd('\n').Split('\n').Select((line, number) => number == 0 || line.Length < column ? line : line[column..])];
    }

    private static YamlDocument Apply(YamlDocument document, ImmutableArray<TextEdit> edits) => YamlReader.Read(document.Text.Apply(edits).Content);
}
