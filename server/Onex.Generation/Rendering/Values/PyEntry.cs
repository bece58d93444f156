namespace Onex.Generation.Rendering.Values;

/// <summary>An entry of a dict display with its comma; a value that would pass column 88 stands on a line of its own.</summary>
internal sealed class PyEntry(string key, string value, int indent) : ITemplateValue
{
    public string Text
    {
        get
        {
            var line = $"{key}: {value},";
            if (indent + line.Length <= PyDocstring.MaxColumn) return line;
            var margin = new string(' ', indent);
            return $"{key}: (\n{margin}    {value}\n{margin}),";
        }
    }
}
