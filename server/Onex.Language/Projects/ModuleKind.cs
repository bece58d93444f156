namespace Onex.Language.Projects;

/// <summary>What is known of a module.</summary>
public enum ModuleKind
{
    /// <summary>Nobody here knows the package that it belongs to, or its package is open for others to add to.</summary>
    Unknown,

    /// <summary>Its package is in the project, and it is not there.</summary>
    MissingInProject,

    /// <summary>Its package is covered by the API index, and it is not there.</summary>
    MissingInApi,

    InProject,

    InApi,
}
