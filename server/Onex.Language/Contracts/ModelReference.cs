namespace Onex.Language.Contracts;

/// <summary>A class by its name and the module that has it.</summary>
public sealed record ModelReference(string Name, string Module, string Description);
