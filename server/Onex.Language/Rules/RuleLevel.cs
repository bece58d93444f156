namespace Onex.Language.Rules;

/// <summary>What a user makes of a rule.</summary>
public enum RuleLevel
{
    Off,
    Hint,
    Information,
    Warning,
    Error,
}
