namespace Onex.Language.Api;

/// <summary>A public name of a module.</summary>
/// <param name="IsExported">It stands in the module's <c>__all__</c>.</param>
public sealed record ApiName(string Name, ApiNameKind Kind, bool IsExported);
