namespace Onex.Language.Yaml;

/// <summary>The type that a scalar has when it is loaded.</summary>
public enum YamlScalarKind
{
    Text,
    Null,
    Boolean,
    WholeNumber,
    RealNumber,

    /// <summary>A date or a time, e.g. an unquoted <c>2026-01-31</c>.</summary>
    Timestamp,
}
