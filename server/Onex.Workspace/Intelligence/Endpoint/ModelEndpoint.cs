using System.Net;

namespace Onex.Workspace.Intelligence.Endpoint;

/// <summary>Where a model's chat completions are asked for, in the way of OpenAI. No record: what prints one must not print the key.</summary>
public sealed class ModelEndpoint
{
    public const string AddressVariable = "ONEX_INTELLIGENCE_ENDPOINT";
    public const string ModelVariable = "ONEX_INTELLIGENCE_MODEL";
    public const string KeyVariable = "ONEX_INTELLIGENCE_KEY";

    private const int MostModelCharacters = 100;
    private const string Method = "/chat/completions";

    private ModelEndpoint(Uri address, string model, string? key) => (Address, Model, Key) = (address, model, key);

    /// <summary>Of the chat completions themselves, without query and user.</summary>
    public Uri Address { get; }

    public string Model { get; }

    /// <summary>Printable ASCII; null for an endpoint that asks for none, e.g. one on this machine.</summary>
    internal string? Key { get; }

    /// <summary>The endpoint that the environment names, or the end of a sentence that says why there is none.</summary>
    /// <param name="read">The value of a variable, or null.</param>
    public static (ModelEndpoint? Endpoint, string? Problem) Read(Func<string, string?> read)
    {
        var (address, model, key) = (Value(AddressVariable), Value(ModelVariable), Value(KeyVariable));
        if (address is null || model is null) return (null, $"no model is set up: {AddressVariable} and {ModelVariable} name one");
        if (FindProblem(address, out var uri) is { } problem) return (null, $"{AddressVariable} {problem}");
        if (model.Length > MostModelCharacters || model.Any(c => c is < ' ' or > '~')) return (null, $"{ModelVariable} is no name of a model");
        return key is not null && !key.All(c => c is > ' ' and <= '~')
            ? (null, $"{KeyVariable} holds characters that no key has")
            : (new ModelEndpoint(uri!, model, key), null);

        string? Value(string name) => read(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>Of this process's environment.</summary>
    public static (ModelEndpoint? Endpoint, string? Problem) FromEnvironment() => Read(Environment.GetEnvironmentVariable);

    private static string? FindProblem(string text, out Uri? address)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return "is no address that begins with https://";
        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0) return "must be an address without user, query and fragment";
        // Prompt and key cross the network only encrypted. A name such as localhost may lead anywhere.
        if (address.Scheme == Uri.UriSchemeHttp && !IsThisMachine(address)) return "must begin with https://; http:// is only for 127.0.0.1, [::1] and localhost";
        var path = address.AbsolutePath.TrimEnd('/');
        address = new UriBuilder(address) { Path = path.EndsWith(Method, StringComparison.Ordinal) ? path : path + Method }.Uri;
        return null;
    }

    /// <summary>Systems resolve localhost to this machine (RFC 6761); other names are not asked for.</summary>
    internal static bool IsThisMachine(Uri address) =>
        address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
