using Onex.Generation.Rendering.Templating;

namespace Onex.Generation.Rendering;

/// <param name="Path">Relative to the node's own folder.</param>
/// <param name="Template">Below <c>templates/</c>, without <c>.hbs</c>.</param>
/// <param name="Part">Another template, whose text is the variable <c>part</c> of the first; null for none.</param>
internal sealed record PlannedFile(string Path, string Template, TemplateModel Model, string? Part = null);
