using OmniSharp.Extensions.JsonRpc;
using OmniSharp.Extensions.LanguageServer.Protocol;

namespace Onex.LanguageServer.Generation;

/// <summary>Reads what clients send. What is not possible is an error of the request: its sender has a mistake, no user.</summary>
internal static class RequestValues
{
    private const int InvalidParams = -32602;

    /// <summary>The absolute path of a file or folder.</summary>
    public static string Path(DocumentUri? uri, string name) =>
        uri is { Scheme: "file" } && uri.GetFileSystemPath() is var path && System.IO.Path.IsPathFullyQualified(path) ? path : throw Refuse($"'{name}' must be a file: URI.");

    public static T? Choice<T>(string? value, string name)
        where T : struct, Enum
    {
        if (value is null) return null;
        var found = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(value, StringComparison.OrdinalIgnoreCase));
        return found is null ? throw Refuse($"'{name}' must be one of {string.Join(", ", Enum.GetNames<T>())}, in small letters.") : Enum.Parse<T>(found);
    }

    public static RpcErrorException Refuse(string message) => new(InvalidParams, new object(), message);
}
