namespace Onex.Generation.Rendering.Values;

/// <summary>
/// Python code put together by the renderer itself from names of its own and from other values, never from a prompt's words:
/// annotations, numbers, import blocks.
/// </summary>
internal sealed class PyCode(string code) : ITemplateValue
{
    public string Text => code;
}
