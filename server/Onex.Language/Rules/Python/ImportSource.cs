namespace Onex.Language.Rules.Python;

/// <summary>Where an imported module comes from.</summary>
internal enum ImportSource
{
    /// <summary>Nowhere that is known.</summary>
    Unknown,

    /// <summary>The node's own package.</summary>
    Package,

    /// <summary>The standard library, or a library that omnibase_core or the generated tests depend on.</summary>
    Library,

    /// <summary>The API index.</summary>
    Index,
}
