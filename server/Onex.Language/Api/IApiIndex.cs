using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>
/// Which public modules and names Python packages have. Module names are full and dotted, e.g. <c>omnibase_core.nodes.node_effect</c>.
/// An index answers only for the packages that it covers: of all others it knows nothing, which is not the same as "does not exist".
/// </summary>
public interface IApiIndex
{
    /// <summary>The packages that this index covers, ordered by name.</summary>
    ImmutableArray<ApiPackage> Packages { get; }

    /// <summary>The Python that the index was read for; null where it is not for a particular one.</summary>
    PythonTarget? Python => null;

    /// <summary>Whether the index speaks for the package that a module belongs to.</summary>
    bool Covers(string moduleName);

    bool HasModule(string moduleName);

    /// <summary>Whether <c>from module import name</c> works and is meant to: the name is defined there, re-exported, or a submodule.</summary>
    bool HasName(string moduleName, string name);

    /// <summary>
    /// The module to import a public symbol from, e.g. <c>omnibase_core.nodes.node_effect</c> for <c>NodeEffect</c>; null where no covered
    /// package has it. Of several modules the one that stays valid over versions, as <see cref="ApiPreference"/> says.
    /// </summary>
    string? ResolveSymbol(string name);

    /// <summary>The public names of a module, without the modules below it, in ordinal order; none for a module that is not covered.</summary>
    IEnumerable<string> NamesOf(string moduleName);

    /// <summary>The full names of the modules directly below a package, in ordinal order; none for a package that is not covered.</summary>
    IEnumerable<string> PartsOf(string packageName);
}
