using System.Collections.Immutable;

namespace Onex.Language.Contracts;

/// <summary>The type of a field, or of what a list or a map holds. Equal to one that says the same.</summary>
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

    public static PropertyType Any { get; } = new("any");

    public static PropertyType Text { get; } = new("string");

    public static PropertyType Whole { get; } = new("integer");

    public static PropertyType Real { get; } = new("float");

    public static PropertyType Flag { get; } = new("boolean");

    public static PropertyType Uuid { get; } = new("uuid");

    public static PropertyType ListOf(PropertyType items) => new("array") { Items = items };

    public static PropertyType MapOf(PropertyType values) => new("object") { Values = values };

    /// <param name="name">The class of the enum.</param>
    /// <param name="members">Empty where they stand elsewhere in the contract.</param>
    public static PropertyType EnumOf(string name, ImmutableArray<string> members) => new("enum") { Reference = name, Members = members };

    public static PropertyType ModelOf(string name) => new("ref") { Reference = name };

    public bool Equals(PropertyType? other) =>
        other is not null
        && Name == other.Name
        && Nullable == other.Nullable
        && Items == other.Items
        && Values == other.Values
        && Reference == other.Reference
        && Members.SequenceEqual(other.Members);

    public override int GetHashCode() => HashCode.Combine(Name, Nullable, Items, Values, Reference, Members.Length);
}
