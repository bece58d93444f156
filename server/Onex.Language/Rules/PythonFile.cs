using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python;
using Onex.Language.Rules.Python.Imports;

namespace Onex.Language.Rules;

/// <summary>A Python file of a node package, read.</summary>
/// <param name="ModuleName">How the file is imported, e.g. <c>acme.nodes.node_x_effect.v1_0_0.node</c>.</param>
public sealed record PythonFile(string Path, string ModuleName, PythonModule Module) : PackageFile(Path, Module.Text)
{
    private ImmutableArray<PythonNode> nodes;
    private ImmutableArray<ImportTarget> imports;
    private ImmutableArray<ClassDef> models;
    private IReadOnlySet<string>? boundNames;
    private IReadOnlyDictionary<string, string>? importedNames;

    /// <summary>All nodes of the tree in the order of the source. Many rules want them; walking the tree once is enough.</summary>
    internal ImmutableArray<PythonNode> Nodes => nodes.IsDefault ? nodes = [.. Module.DescendantsAndSelf()] : nodes;

    /// <summary>All imports at any depth.</summary>
    internal ImmutableArray<ImportTarget> Imports => imports.IsDefault ? imports = [.. ImportTarget.In(this)] : imports;

    /// <summary>The names that the module binds at its top level.</summary>
    internal IReadOnlySet<string> BoundNames => boundNames ??= ModuleNames.BoundIn(Module);

    /// <summary>The names that imports bind anywhere in the file, and what they stand for in full.</summary>
    internal IReadOnlyDictionary<string, string> ImportedNames => importedNames ??= Python.ImportedNames.In(this);

    /// <summary>Of them those without a leading underscore.</summary>
    public IEnumerable<string> PublicNames => BoundNames.Where(name => !name.StartsWith('_'));

    /// <summary>All classes that derive from <c>BaseModel</c> directly.</summary>
    internal ImmutableArray<ClassDef> Models => models.IsDefault ? models = [.. PydanticModel.In(this)] : models;
}
