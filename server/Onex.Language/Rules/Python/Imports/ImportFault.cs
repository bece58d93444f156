namespace Onex.Language.Rules.Python.Imports;

/// <summary>What can be wrong with an import. Each is the matter of one rule.</summary>
internal enum ImportFault
{
    /// <summary>There is no such module.</summary>
    UnknownModule,

    /// <summary>The module is there and has no such name.</summary>
    UnknownName,

    /// <summary>The name exists, in another module.</summary>
    WrongModule,

    /// <summary>An earlier version of the library had it.</summary>
    Removed,

    /// <summary>More dots than packages.</summary>
    BeyondPackage,

    /// <summary>The library is not installed in the environment.</summary>
    NotInstalled,
}
