using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Onex.Generation.Planning;

/// <summary>The bytes of a file, compared by value. A file on disk need not be text.</summary>
public sealed class FileContent : IEquatable<FileContent>
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Lazy<string> sha256;

    public FileContent(ImmutableArray<byte> bytes)
    {
        Bytes = bytes;
        sha256 = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(Bytes.AsSpan())));
    }

    public ImmutableArray<byte> Bytes { get; }

    public int Length => Bytes.Length;

    /// <summary>The SHA-256 of the bytes, 64 lower-case hex digits.</summary>
    public string Sha256 => sha256.Value;

    public static FileContent FromText(string text) => new([.. Utf8.GetBytes(text)]);

    /// <summary>The bytes read as strict UTF-8 (a BOM stays in the text); null where they are not.</summary>
    public string? TryGetText()
    {
        try
        {
            return Utf8.GetString(Bytes.AsSpan());
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public bool Equals(FileContent? other) => other is not null && Bytes.AsSpan().SequenceEqual(other.Bytes.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as FileContent);

    public override int GetHashCode() => string.GetHashCode(Sha256, StringComparison.Ordinal);
}
