using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Onex.Generation.Planning;

/// <summary>Bytes that are no text, as git puts them into a patch: deflated and in its base 85, forwards and backwards.</summary>
internal static class GitBinaryPatch
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    private const int BytesPerLine = 52;

    public static void Append(StringBuilder output, FileContent? before, FileContent? after)
    {
        output.Append(CultureInfo.InvariantCulture, $"index {BlobId(before)}..{BlobId(after)}\nGIT binary patch\n");
        AppendLiteral(output, after);
        AppendLiteral(output, before);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "git names its objects by SHA-1.")]
    private static string BlobId(FileContent? content)
    {
        if (content is null) return new string('0', 40);
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0"));
        return Convert.ToHexStringLower(SHA1.HashData([.. header, .. content.Bytes]));
    }

    private static void AppendLiteral(StringBuilder output, FileContent? content)
    {
        var bytes = content is null ? [] : content.Bytes.AsSpan();
        output.Append(CultureInfo.InvariantCulture, $"literal {bytes.Length}\n");
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal)) zlib.Write(bytes);
        Span<char> digits = stackalloc char[5];
        foreach (var line in deflated.ToArray().Chunk(BytesPerLine))
        {
            output.Append((char)(line.Length <= 26 ? 'A' + line.Length - 1 : 'a' + line.Length - 27));
            foreach (var group in line.Chunk(4))
            {
                var value = 0u;
                for (var i = 0; i < 4; i++) value = (value << 8) | (i < group.Length ? group[i] : 0u);
                for (var i = 4; i >= 0; i--, value /= 85) digits[i] = Digits[(int)(value % 85)];
                output.Append(digits);
            }
            output.Append('\n');
        }
        output.Append('\n');
    }
}
