namespace Onex.Workspace.Compilation;

/// <summary>Files that a checker reads too, and that may be gone at any moment.</summary>
internal static class SourceFile
{
    public static string ReadOrEmpty(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
