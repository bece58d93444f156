using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Prints typed values and refuses everything else, conditions and lists included.</summary>
internal sealed class TypedValueFormatter : IFormatter, IFormatterProvider
{
    public bool TryCreateFormatter(Type type, out IFormatter formatter)
    {
        formatter = this;
        return true;
    }

    public void Format<T>(T value, in EncodedTextWriter writer)
    {
        if (value is not ITemplateValue typed)
            throw new TemplateException($"A template prints a value that has no type for its place: {value?.GetType().Name ?? "null"}");
        writer.WriteSafeString(typed.Text);
    }
}
