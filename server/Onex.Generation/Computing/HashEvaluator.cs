using System.Security.Cryptography;

namespace Onex.Generation.Computing;

/// <summary>Digests by the framework's own algorithms.</summary>
internal static class HashEvaluator
{
    /// <returns>Lower-case hexadecimal digits; null for an algorithm that the framework or its platform does not have.</returns>
#pragma warning disable CA5350, CA5351 // The prompt chooses the algorithm; nothing of ours relies on it.
    public static string? Hash(string algorithm, byte[] content) => algorithm switch
    {
        "md5" => Convert.ToHexStringLower(MD5.HashData(content)),
        "sha1" => Convert.ToHexStringLower(SHA1.HashData(content)),
        "sha256" => Convert.ToHexStringLower(SHA256.HashData(content)),
        "sha384" => Convert.ToHexStringLower(SHA384.HashData(content)),
        "sha512" => Convert.ToHexStringLower(SHA512.HashData(content)),
        _ => null,
    };
#pragma warning restore CA5350, CA5351
}
