using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Python.Handlers;

/// <summary>The names of the classes that a contract routes messages to.</summary>
internal static class RoutedHandlers
{
    public static IReadOnlySet<string> In(ContractDocument? contract)
    {
        if (contract?.Routing is not { } routing) return new HashSet<string>();
        var names = routing.Entries.Select(e => e.HandlerName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        // Written as module:Class.
        if (routing.Mapping.TextAt("default_handler") is { } written && written.LastIndexOf(':') is > 0 and var colon) names.Add(written[(colon + 1)..]);
        return names;
    }
}
