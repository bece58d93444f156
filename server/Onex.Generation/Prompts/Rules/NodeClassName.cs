using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>Takes the fixed parts off a whole class name, e.g. <c>NodePostgresWriterEffect</c>.</summary>
internal static class NodeClassName
{
    /// <summary>Name and type; null where the text is no class name of a node.</summary>
    public static (string Name, NodeType Type)? Split(string text)
    {
        const string prefix = "Node";
        if (!text.StartsWith(prefix, StringComparison.Ordinal)) return null;
        foreach (var type in Enum.GetValues<NodeType>())
        {
            var suffix = type.ToString();
            if (text.Length > prefix.Length + suffix.Length
                && text.EndsWith(suffix, StringComparison.Ordinal)
                && char.IsAsciiLetterUpper(text[prefix.Length]))
                return (text[prefix.Length..^suffix.Length], type);
        }
        return null;
    }
}
