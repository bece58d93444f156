using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onex.Generation.Json;

/// <summary>Writes enum members in capitals, as node types are spelled: <c>Effect</c> as <c>EFFECT</c>.</summary>
public sealed class UpperCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false)
    where T : struct, Enum;
