using System.Collections.Immutable;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Workspace.Compilation;

/// <summary>What a node's files import, read from the disk without executing anything.</summary>
internal static class ImportedModules
{
    /// <returns>Full module names in ordinal order; of <c>from a import b</c> both <c>a</c> and <c>a.b</c>, of which one is a module.</returns>
    public static ImmutableSortedSet<string> Of(CompileTarget target) =>
        [.. target.Files.SelectMany(file => In(SourceFile.ReadOrEmpty(target.PathOf(file)))).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> In(string source) => PythonParser.Parse(new SourceText(source)).Body
        .SelectMany(statement => statement.DescendantsAndSelf())
        .SelectMany(node => node switch
        {
            ImportStatement import => import.Names.Select(alias => alias.Name),
            ImportFromStatement { Level: 0, Module: { } module } import => import.Names.Select(alias => $"{module}.{alias.Name}").Prepend(module),
            _ => [],
        });
}
