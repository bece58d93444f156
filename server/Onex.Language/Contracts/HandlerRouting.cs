using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>Which handler does which operation.</summary>
/// <param name="DefaultHandler">A path below the package and a class, e.g. <c>handlers/handler_order:HandlerOrder</c>; empty where the contract names none.</param>
public sealed record HandlerRouting(string Strategy, string DefaultHandler, ImmutableArray<HandlerRoute> Handlers);
