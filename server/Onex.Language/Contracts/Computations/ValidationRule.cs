using System.Collections.Immutable;

namespace Onex.Language.Contracts.Computations;

/// <summary>What one field must be.</summary>
/// <param name="Check">
/// <c>required</c>, <c>not_empty</c>; <c>min</c>, <c>max</c>, <c>above</c>, <c>below</c>, <c>min_length</c>, <c>max_length</c> with a number;
/// <c>pattern</c> with a regular expression; <c>one_of</c> with the values; <c>format</c> with email, url, uuid, date, datetime, json or ipv4.
/// </param>
public sealed record ValidationRule(string Field, string Check, ImmutableArray<string> Arguments);
