namespace Onex.Language.Python.Syntax;

/// <summary><c>and</c> or <c>or</c>.</summary>
public enum BoolOperator
{
    And,
    Or,
}
