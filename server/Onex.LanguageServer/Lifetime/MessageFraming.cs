using System.Globalization;
using System.Text;

namespace Onex.LanguageServer.Lifetime;

/// <summary>
/// Follows the framing of messages: headers, an empty line, as many bytes as <c>Content-Length</c> says. Where it is lost nothing behind it can
/// be understood, and a message that never ends would be waited for and kept in memory.
/// </summary>
internal sealed class MessageFraming
{
    /// <summary>In bytes. The largest document that is read has one MB of text, which a message may escape.</summary>
    private const long LargestMessage = 64 * 1024 * 1024;

    private const int LongestLine = 1024;

    private readonly StringBuilder line = new();
    private long? length;
    private long bodyLeft;

    /// <returns>What is wrong with the bytes; null where they go on as they must.</returns>
    public string? Accept(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (bodyLeft > 0)
            {
                var taken = (int)Math.Min(bodyLeft, bytes.Length);
                bodyLeft -= taken;
                bytes = bytes[taken..];
                continue;
            }
            var next = bytes[0];
            bytes = bytes[1..];
            if (next != '\n')
            {
                if (line.Length == LongestLine) return "A header is too long.";
                line.Append((char)next);
                continue;
            }
            var header = line.ToString().TrimEnd('\r');
            line.Clear();
            if ((header.Length == 0 ? EndHeaders() : Read(header)) is { } fault) return fault;
        }
        return null;
    }

    private string? Read(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return "A header has no colon.";
        if (!header[..colon].Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) return null;
        if (!long.TryParse(header[(colon + 1)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var found)) return "Content-Length is no number.";
        if (found > LargestMessage) return $"A message has {found} bytes; at most {LargestMessage} are read.";
        length = found;
        return null;
    }

    private string? EndHeaders()
    {
        if (length is not { } found) return "A message has no Content-Length.";
        bodyLeft = found;
        length = null;
        return null;
    }
}
