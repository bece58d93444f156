namespace Onex.Generation.Planning;

/// <summary>What to do where a file is already there and differs.</summary>
public enum OverwritePolicy
{
    /// <summary>Three-way merge with what was generated before.</summary>
    Merge,

    /// <summary>Refuse.</summary>
    Fail,

    /// <summary>The new output wins; the old bytes are kept for undo.</summary>
    Replace,
}
