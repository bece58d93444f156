using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Generation.Components;

/// <summary>A component's folder as it was read: untrusted text until <see cref="ComponentCheck"/> finds nothing in it.</summary>
/// <param name="Name">The name of the folder.</param>
/// <param name="Files">The texts by the names of their files.</param>
public sealed record ComponentFolder(string Name, ImmutableSortedDictionary<string, SourceText> Files)
{
    public const string SpecFile = "spec.yaml";

    internal const string TemplateExtension = ".hbs";
}
