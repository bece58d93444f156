using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>The four kinds of nodes and how the dialects write them.</summary>
public static class NodeTypes
{
    private const string Suffix = "_GENERIC";

    /// <summary>As core's own nodes write them.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["compute", "effect", "orchestrator", "reducer"];

    /// <summary>As the infra dialect writes them.</summary>
    public static ImmutableArray<string> Generic { get; } = [.. Kinds.Select(GenericOf)];

    /// <summary>e.g. <c>EFFECT_GENERIC</c> for <c>effect</c>.</summary>
    public static string GenericOf(string kind) => kind.ToUpperInvariant() + Suffix;

    /// <summary>The kind that a text names, in any case and with or without <c>_GENERIC</c>; null for any other text.</summary>
    public static string? KindOf(string text)
    {
        var kind = text.ToLowerInvariant();
        if (text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)) kind = kind[..^Suffix.Length];
        return Kinds.Contains(kind) ? kind : null;
    }

    /// <summary>The kind that a node's name ends with, e.g. <c>effect</c> for <c>node_order_effect</c>; null where it ends with none.</summary>
    public static string? KindOfName(string name) => Kinds.FirstOrDefault(kind => name.EndsWith("_" + kind, StringComparison.OrdinalIgnoreCase));
}
