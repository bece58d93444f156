namespace Onex.LanguageServer.Tests.Protocol;

/// <summary>What a server answers instead of a result.</summary>
internal sealed class RpcError(int code, string message) : Exception($"{code}: {message}")
{
    public int Code { get; } = code;
}
