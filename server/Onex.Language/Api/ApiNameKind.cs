namespace Onex.Language.Api;

/// <summary>What a module's public name is.</summary>
public enum ApiNameKind
{
    Class,
    Function,
    Variable,

    /// <summary>Imported from elsewhere and meant to be imported from here, at once or lazily.</summary>
    Reexport,

    /// <summary>In <c>__all__</c>, without a definition that can be read.</summary>
    Declared,
}
