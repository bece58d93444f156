using Onex.Language.Diagnostics;

namespace Onex.Workspace.Compilation;

/// <summary>A finding as a checker prints it.</summary>
/// <param name="File">As printed: absolute, or below the checker's working folder.</param>
internal sealed record CheckerFinding(string File, CheckerRange Range, DiagnosticSeverity Severity, string? Code, string Message);
