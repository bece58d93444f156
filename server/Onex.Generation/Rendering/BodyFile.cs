using System.Collections.Immutable;
using Onex.Generation.Rendering.Templating;

namespace Onex.Generation.Rendering;

/// <summary>A Python file that only nodes of one kind have.</summary>
/// <param name="Module">Its place in the package without <c>.py</c>, e.g. <c>handlers/handler_order</c>.</param>
/// <param name="Template">Below <c>templates/</c>, without <c>.hbs</c>.</param>
/// <param name="Symbols">What other files may import from it.</param>
internal sealed record BodyFile(string Module, string Template, TemplateModel Model, ImmutableArray<string> Symbols);
