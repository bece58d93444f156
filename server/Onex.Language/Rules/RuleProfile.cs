namespace Onex.Language.Rules;

/// <summary>How much is asked of a file.</summary>
public enum RuleProfile
{
    /// <summary>Errors are what the real tools reject today or what cannot work at run time.</summary>
    Default,

    /// <summary>The younger gates are errors too.</summary>
    Gates,

    /// <summary>The strict contract models of omnibase_core are asked as well. No real file passes them.</summary>
    Strict,
}
