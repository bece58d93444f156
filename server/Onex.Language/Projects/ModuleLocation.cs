namespace Onex.Language.Projects;

/// <summary>Where a module is.</summary>
/// <param name="File">The module's file in the project; null for a folder without <c>__init__.py</c> and for what is not in the project.</param>
/// <param name="SourceRoot">The folder that the module's top-level package lies in; null where no folder of the project does.</param>
public sealed record ModuleLocation(ModuleKind Kind, string? File, string? SourceRoot)
{
    public bool IsMissing => Kind is ModuleKind.MissingInProject or ModuleKind.MissingInApi;
}
