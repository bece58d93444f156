using System.Text.Json;

namespace Onex.Generation.Specs.Reading;

/// <summary>Whether all names and texts of a JSON value are valid UTF-16: an escape can write half of a surrogate pair, which reading throws for.</summary>
internal static class WellFormedText
{
    public static bool IsIn(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() is not null,
                JsonValueKind.Array => value.EnumerateArray().All(IsIn),
                JsonValueKind.Object => value.EnumerateObject().All(member => member.Name is not null && IsIn(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
