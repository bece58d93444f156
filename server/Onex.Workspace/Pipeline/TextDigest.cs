using System.Security.Cryptography;
using System.Text;

namespace Onex.Workspace.Pipeline;

internal static class TextDigest
{
    /// <summary>SHA-256 of the text's UTF-8 bytes; 64 lower-case hex digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
