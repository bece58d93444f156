using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>The type of a field, or of what a list or a map holds.</summary>
/// <param name="Name">string, integer, float, boolean, uuid, datetime, date, time, duration, decimal, bytes, secret, any, array, object, enum or ref.</param>
/// <param name="Nullable">Whether the value may be missing.</param>
/// <param name="Items">What an array holds.</param>
/// <param name="Values">What an object holds at each of its keys, which are strings.</param>
/// <param name="Reference">The class of an enum or ref; empty otherwise.</param>
/// <param name="Members">The values of an enum.</param>
public sealed record PropertyType(
    string Name,
    bool Nullable,
    PropertyType? Items,
    PropertyType? Values,
    string Reference,
    ImmutableArray<string> Members)
{
    public PropertyType(string name)
        : this(name, false, null, null, "", [])
    {
    }
}
