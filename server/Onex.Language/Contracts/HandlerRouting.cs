using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>Which handler does which operation.</summary>
public sealed record HandlerRouting(string Strategy, ImmutableArray<HandlerRoute> Handlers);
