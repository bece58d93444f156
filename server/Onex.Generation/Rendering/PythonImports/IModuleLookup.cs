namespace Onex.Generation.Rendering.PythonImports;

/// <summary>Where a name is imported from.</summary>
internal interface IModuleLookup
{
    /// <summary>The module to import a name from; null where no module has it.</summary>
    string? FindModule(string name);
}
