namespace Onex.Language.Diagnostics;

/// <summary>How bad a diagnostic is; the numbers are LSP's.</summary>
public enum DiagnosticSeverity
{
    Error = 1,
    Warning = 2,
    Information = 3,
    Hint = 4,
}
