namespace Onex.Language.Rules.Contracts.Events;

internal static class EventClass
{
    private const string Prefix = "Model";

    /// <summary>The runtime takes <c>ModelOrderPlaced</c> and <c>OrderPlaced</c> for the same class.</summary>
    public static string ShortName(string type) =>
        type.Length > Prefix.Length && type.StartsWith(Prefix, StringComparison.Ordinal) ? type[Prefix.Length..] : type;
}
