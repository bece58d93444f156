namespace Onex.Generation.Prompts.Vocabulary;

/// <summary>What a verb says about the operations of a node.</summary>
internal enum VerbWork
{
    /// <summary>Nothing: ensure, use, retry.</summary>
    None,

    /// <summary>The work is named by its object: "handles inserts and deletes".</summary>
    Light,

    /// <summary>Work of its own only where it is what the node is for: a node that logs, but not one that "should log errors".</summary>
    Purpose,

    /// <summary>Work that a caller can ask for.</summary>
    Operation,
}
