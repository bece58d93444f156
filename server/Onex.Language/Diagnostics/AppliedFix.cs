namespace Onex.Language.Diagnostics;

public sealed record AppliedFix(Diagnostic Diagnostic, CodeFix Fix);
