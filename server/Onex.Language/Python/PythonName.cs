namespace Onex.Language.Python;

/// <summary>Which texts can stand in an import. Of ASCII only: what is written into a file is to be readable everywhere.</summary>
internal static class PythonName
{
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>Identifiers with dots between them, at least two.</summary>
    public static bool IsDottedPath(string text) => text.Contains('.', StringComparison.Ordinal) && IsModulePath(text);

    /// <summary>Identifiers with dots between them, at least one.</summary>
    public static bool IsModulePath(string text) => text.Split('.').All(IsIdentifier);
}
