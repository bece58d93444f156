namespace Onex.Generation.Rendering.PythonImports;

/// <summary>Where a name is imported from.</summary>
internal interface IModuleLookup
{
    /// <summary>Stands for the module of a name that is a module.</summary>
    const string Itself = "";

    /// <summary>The module to import a name from; <see cref="Itself"/> for a module; null where no module has it.</summary>
    string? FindModule(string name);
}
