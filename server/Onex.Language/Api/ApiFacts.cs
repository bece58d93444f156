using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>The public names of a whole package.</summary>
/// <param name="Modules">In ordinal order.</param>
/// <param name="Damaged">Modules with syntax errors: names of theirs may be missing.</param>
public sealed record ApiFacts(ImmutableArray<ApiModule> Modules, ImmutableArray<string> Damaged);
