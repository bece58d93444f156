using System.Collections.Immutable;
using Onex.Language.Contracts.Routing;

namespace Onex.Language.Rules.Contracts.Categories;

/// <summary>The categories of messages. Contracts write them in any case; the runtimes read them in small letters.</summary>
internal static class MessageCategories
{
    public const string Command = "command";

    public static ImmutableArray<string> All { get; } = [Command, "event", "intent"];

    public static bool IsKnown(string category) => All.Contains(category.Trim().ToLowerInvariant());

    public static bool IsCommand(RoutingEntry entry) => entry.MessageCategory?.Trim().ToLowerInvariant() == Command;

    /// <summary>A category in the case of another one.</summary>
    public static string LikeCaseOf(string written, string category) =>
        written.Any(char.IsAsciiLetterLower) || !written.Any(char.IsAsciiLetterUpper) ? category : category.ToUpperInvariant();
}
