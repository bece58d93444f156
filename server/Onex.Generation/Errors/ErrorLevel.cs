namespace Onex.Generation.Errors;

/// <summary>Who can mend an error.</summary>
public enum ErrorLevel
{
    User,
    Environment,
    Generation,
    System,
}
