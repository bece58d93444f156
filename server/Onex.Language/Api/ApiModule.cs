using System.Collections.Immutable;

namespace Onex.Language.Api;

/// <summary>A module or package with its public names, in ordinal order.</summary>
public sealed record ApiModule(string Name, ImmutableArray<ApiName> Names);
