using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Rules;

namespace Onex.Generation.Specs.Reading;

/// <summary>Type, name and domain: gates G2 and G3, by the rules that hold for what a caller decides.</summary>
internal static class SpecNames
{
    public static NodeType? ReadType(JsonObjectReader json, SpecNotes notes)
    {
        var (values, error) = DecidedValues.Read(new PromptOverrides(NodeType: json.Text("node_type")));
        if (error is not null) notes.Refuse(json.PathOf("node_type"), error);
        return values?.Type;
    }

    /// <summary><c>service_name</c> decides; <c>name</c> is kept where it is another way to write the same.</summary>
    public static ServiceName? ReadName(JsonObjectReader json, SpecNotes notes)
    {
        var member = json.Has("service_name") ? "service_name" : "name";
        var (read, error) = ServiceNameRule.ReadOverride(json.Text(member), "The name");
        if (read is null)
        {
            notes.Refuse(json.PathOf(member), error!);
            return null;
        }
        if (member == "name" || !json.Has("name")) return read;
        var written = json.Text("name");
        if (written.All(char.IsAsciiLetterOrDigit) && written.Length > 0 && char.IsAsciiLetterUpper(written[0]) && ServiceName.Of(read.Snake, written).Pascal == written)
            return read with { Pascal = written };
        notes.Warn($"The name follows from service_name: it is {read.Pascal}.");
        return read;
    }

    public static string ReadDomain(JsonObjectReader json, SpecNotes notes)
    {
        if (!json.Has("domain")) return DomainRule.Default;
        var (read, error) = ServiceNameRule.ReadOverride(json.Text("domain"), "The domain");
        if (read is null) notes.Refuse(json.PathOf("domain"), error!);
        return read?.Snake ?? DomainRule.Default;
    }
}
