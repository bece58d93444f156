using Onex.Generation.Rendering.PythonImports;

namespace Onex.Generation.Rendering.Templating;

/// <summary>Fills templates. Throws <see cref="TemplateException"/> for a template that is missing or malformed, or that names a variable that is not there.</summary>
internal interface ITemplateEngine
{
    /// <param name="template">Path below <c>templates/</c> without <c>.hbs</c>, e.g. <c>python/node.py</c>.</param>
    /// <returns>Text with LF line ends and one LF at its end.</returns>
    string Render(string template, TemplateModel model, ImportBlock imports);
}
