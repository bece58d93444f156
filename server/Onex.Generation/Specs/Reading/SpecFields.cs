using System.Collections.Immutable;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Rules;
using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Specs.Reading;

/// <summary>Data: <c>{"name": "order_id", "type": "UUID"}</c>.</summary>
internal static class SpecFields
{
    public static ImmutableArray<SpecField> Read(JsonObjectReader json, string member, SpecNotes notes)
    {
        var fields = ImmutableArray.CreateBuilder<SpecField>();
        foreach (var (item, path) in json.Items(member, FieldRule.MaxFields))
        {
            if (JsonObjectReader.Of(item, path, notes, "name", "type") is not { } field) continue;
            var name = SpecItems.ReadField(field.Text("name"), field.PathOf("name"), notes);
            if (name.Length == 0) continue;
            if (fields.Any(other => other.Name == name)) notes.Refuse(field.PathOf("name"), $"There are two of the name {name}.");
            else fields.Add(new SpecField(name, ReadType(field, name, notes)));
        }
        return fields.ToImmutable();
    }

    private static string ReadType(JsonObjectReader field, string name, SpecNotes notes)
    {
        if (!field.Has("type")) return Prompts.Vocabulary.FieldTypes.Guess(name);
        var written = field.Text("type");
        if (FieldTypeText.Read(written) is { } type) return type;
        notes.Refuse(
            field.PathOf("type"),
            $"\"{PlainText.ToOneLine(written, PythonNames.MaxLength)}\" is no type that a field can have.",
            $"Use one of {string.Join(", ", FieldTypeText.Names)}, list[…], dict[str, …], or one of these with \" | None\"");
        return "";
    }
}
