using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Language.Text;

namespace Onex.Generation.Tests.Components;

/// <summary>A component that is not the product's, in <c>tests/components</c>.</summary>
internal static class Frobstore
{
    public static ComponentFolder Folder { get; } = Read(Repository.PathOf("tests", "components", "frobstore"));

    public static ComponentFolder Read(string folder) => new(
        Path.GetFileName(folder),
        Directory.EnumerateFiles(folder).ToImmutableSortedDictionary(file => Path.GetFileName(file), file => new SourceText(File.ReadAllText(file)), StringComparer.Ordinal));
}
