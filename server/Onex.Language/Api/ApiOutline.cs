using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>The public names that one module's own text gives.</summary>
/// <param name="Names">In ordinal order.</param>
/// <param name="DeclaresAll">It has an <c>__all__</c>, even an empty one.</param>
/// <param name="StarImports">Full names of the modules that it imports everything from.</param>
public sealed record ApiOutline(ImmutableArray<ApiName> Names, bool DeclaresAll, ImmutableArray<string> StarImports)
{
    /// <summary>Of a package without a file of its own.</summary>
    public static ApiOutline Empty { get; } = new([], false, []);
}
