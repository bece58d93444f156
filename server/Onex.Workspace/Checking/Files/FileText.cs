using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Files;
using Onex.Language.Text;
using Onex.Language.Yaml;

namespace Onex.Workspace.Checking.Files;

/// <summary>A file's text with its byte order mark and line ends as they are on disk, so that edits give back all other bytes.</summary>
/// <param name="Text">What could be read: empty for a file that cannot be read, the part before the first bad byte of one that is not UTF-8.</param>
/// <param name="Problem">Why the text is not the whole file; null where it is.</param>
internal sealed record FileText(SourceText Text, Diagnostic? Problem)
{
    /// <summary>A text of more bytes has more characters than the YAML reader takes.</summary>
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly SourceText Nothing = new("");

    public static FileText Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            // A pipe does not tell its length.
            var buffer = new byte[stream.CanSeek ? Math.Clamp(stream.Length, 0, MaxBytes) + 1 : MaxBytes + 1];
            var length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length > MaxBytes ? TooLarge() : Decode(buffer.AsSpan(0, length));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unreadable("There is no such file.");
        }
        catch (UnauthorizedAccessException)
        {
            return Unreadable("The file may not be read: access is denied.");
        }
        catch (IOException e)
        {
            return Unreadable($"The file cannot be read: {e.Message}");
        }
    }

    public static FileText Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return new FileText(new SourceText(Encoding.UTF8.GetString(bytes)), null);
        var bad = ValidPrefix(bytes);
        var text = new SourceText(Encoding.UTF8.GetString(bytes[..bad]));
        var message = EncodingOf(bytes) is { } other
            ? $"The file is {other} and has to be UTF-8."
            : $"The byte 0x{bytes[bad]:X2} at offset {bad} is not UTF-8.";
        return new FileText(text, Found(FileRules.Utf8, new TextSpan(text.Length, 0), message));
    }

    private static int ValidPrefix(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == OperationStatus.Done) position += length;
        return position;
    }

    private static string? EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "UTF-16",
        _ => null,
    };

    private static FileText Unreadable(string message) => new(Nothing, Found(FileRules.Readable, default, message));

    private static FileText TooLarge() => new(
        Nothing,
        new Diagnostic(YamlRules.TooLarge, DiagnosticSeverity.Error, default, $"The file is too large to be read: at most {MaxBytes} bytes are allowed."));

    private static Diagnostic Found(RuleDescriptor rule, TextSpan span, string message) => new(rule.Code, rule.DefaultSeverity, span, message);
}
