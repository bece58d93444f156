using System.Text;
using Onex.Generation.Errors;

namespace Onex.Cli.Output;

/// <summary>Files that the user names for output of the command itself.</summary>
internal static class OutputFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes a file as a whole, through a new one beside it. Null when it is there; else why not, with the old file untouched.</summary>
    public static OnexError? TryWrite(string path, string text)
    {
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return Describe(path, e);
        }
    }

    /// <summary>Opens a file to append to, without a buffer. Null and the error where that cannot be.</summary>
    public static (Stream? Stream, OnexError? Error) TryAppend(string path)
    {
        try
        {
            return (new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Describe(path, e));
        }
    }

    private static OnexError Describe(string path, Exception exception) => new OnexError(
        ErrorCodes.FileWrite,
        ErrorLevel.Environment,
        $"The file cannot be written: {exception.Message}",
        "Name a file in a folder that exists and that you may write to.").With("path", path);
}
