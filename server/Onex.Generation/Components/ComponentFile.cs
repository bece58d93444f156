using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>A file that a component adds to a package.</summary>
/// <param name="Template">The template in the component's folder, without <c>.hbs</c>; one that it shares is named with its folder, e.g. <c>http/urls.py</c>.</param>
/// <param name="Path">The place in the package; <c>{service}</c> and <c>{protocol}</c> stand for names.</param>
/// <param name="Symbols">What other files may import from it.</param>
/// <param name="ForEachService">One file for each system of the node.</param>
internal sealed record ComponentFile(string Template, string Path, ImmutableArray<string> Symbols, bool ForEachService)
{
    /// <summary>Where the template is below <c>templates/</c>, without <c>.hbs</c>.</summary>
    public string TemplatePath(string component) =>
        Template.Contains('/', StringComparison.Ordinal) ? $"components/{Template}" : $"components/{component}/{Template}";
}
