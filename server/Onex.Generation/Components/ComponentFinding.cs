using Onex.Language.Diagnostics;

namespace Onex.Generation.Components;

/// <summary>Something wrong with a component.</summary>
/// <param name="Component">The name of its folder.</param>
/// <param name="File">The name of the file in that folder, which need not be there.</param>
public sealed record ComponentFinding(string Component, string File, Diagnostic Diagnostic);
