namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>English nouns in a name.</summary>
internal static class Nouns
{
    private static readonly HashSet<string> SingularsInS = WordSet.Of("""
        status address access process news lens canvas bus alias bias atlas basis analysis series species business class pass gas yes its
        analytics metrics statistics logistics sales graphics physics
        """);

    /// <summary>The singular of a noun, by English's common rules; capitals before a plural s stay (STFs → STF).</summary>
    public static string ToSingular(string noun)
    {
        var lower = noun.ToLowerInvariant();
        if (noun.Length < 3 || lower[^1] != 's' || noun[^1] != 's' || SingularsInS.Contains(lower)) return noun;
        if (lower.EndsWith("ss", StringComparison.Ordinal) || lower.EndsWith("us", StringComparison.Ordinal) || lower.EndsWith("is", StringComparison.Ordinal)) return noun;
        if (lower.EndsWith("ies", StringComparison.Ordinal)) return noun[..^3] + "y";
        foreach (var ending in (string[])["sses", "xes", "ches", "shes", "zes"])
        {
            if (lower.EndsWith(ending, StringComparison.Ordinal)) return noun[..^2];
        }
        return noun[..^1];
    }
}
