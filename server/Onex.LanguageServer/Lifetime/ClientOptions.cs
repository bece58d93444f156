using System.Collections.Immutable;
using Newtonsoft.Json.Linq;

namespace Onex.LanguageServer.Lifetime;

/// <summary>What a client says of itself in <c>initializationOptions</c>. Whatever it sends, the server starts.</summary>
/// <param name="Trusted">Whether the workspace is trusted; null where the client does not say.</param>
/// <param name="Commands">The commands of its own that it handles, so that code lenses may name them.</param>
/// <param name="Python">The interpreter or environment that the editor works with; null where it does not say.</param>
internal sealed record ClientOptions(bool? Trusted, ImmutableHashSet<string> Commands, string? Python)
{
    public static ClientOptions Of(object? initializationOptions)
    {
        var options = initializationOptions as JObject;
        return new ClientOptions(
            options?["trusted"] is JValue { Type: JTokenType.Boolean } trusted ? (bool)trusted : null,
            (options?["commands"] as JArray ?? []).OfType<JValue>().Where(v => v.Type == JTokenType.String).Select(v => (string)v!).ToImmutableHashSet(StringComparer.Ordinal),
            options?["python"] is JValue { Type: JTokenType.String } python ? (string?)python : null);
    }
}
