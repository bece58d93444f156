using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Errors;

/// <summary>Who can mend an error.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ErrorLevel>))]
public enum ErrorLevel
{
    User,
    Environment,
    Generation,
    System,
}
