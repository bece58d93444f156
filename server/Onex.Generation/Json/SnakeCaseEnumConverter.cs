using System.Text.Json;
using System.Text.Json.Serialization;

namespace Onex.Generation.Json;

/// <summary>Writes enum members as the public formats spell them: <c>PreValidation</c> as <c>pre_validation</c>.</summary>
public sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
