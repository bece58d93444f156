using System.Collections.Immutable;

namespace Onex.Generation.Components;

/// <summary>A file that a component adds to a package.</summary>
/// <param name="Template">The template in the component's folder, without <c>.hbs</c>.</param>
/// <param name="Path">The place in the package; <c>{service}</c> and <c>{protocol}</c> stand for names.</param>
/// <param name="Symbols">What other files may import from it.</param>
/// <param name="ForEachService">One file for each system of the node.</param>
internal sealed record ComponentFile(string Template, string Path, ImmutableArray<string> Symbols, bool ForEachService);
