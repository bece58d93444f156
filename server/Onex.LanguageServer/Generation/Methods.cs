namespace Onex.LanguageServer.Generation;

/// <summary>The messages about generation. <c>docs/protocol.md</c> describes them.</summary>
internal static class Methods
{
    public const string ParsePrompt = "onex/parsePrompt";
    public const string CheckSpec = "onex/spec/check";
    public const string Start = "onex/generate/start";
    public const string Content = "onex/generate/content";
    public const string Apply = "onex/generate/apply";
    public const string Discard = "onex/generate/discard";
    public const string CheckWorkspace = "onex/checkWorkspace";
    public const string TypeCheck = "onex/typeCheck";
    public const string Status = "onex/status";
    public const string Trust = "onex/trust";
    public const string Python = "onex/python";
    public const string Undo = "onex/undo";
    public const string Refine = "onex/intelligence/refine";

    /// <summary>A model was asked, or could not be.</summary>
    public const string Refined = "onex/intelligence/refined";

    /// <summary>To the client: ask the editor's model.</summary>
    public const string Complete = "onex/intelligence/complete";

    /// <summary>A plan is made, or could not be.</summary>
    public const string Finished = "onex/generate/finished";

    /// <summary>A plan is written, or could not be.</summary>
    public const string Applied = "onex/generate/applied";

    /// <summary>A generation is taken back, or could not be.</summary>
    public const string UndoFinished = "onex/undo/finished";

    /// <summary>All files are checked.</summary>
    public const string WorkspaceChecked = "onex/checkWorkspace/finished";

    /// <summary>A node is checked by its type checker and imported, or could not be.</summary>
    public const string TypeChecked = "onex/typeCheck/finished";

    /// <summary>What <see cref="Status"/> answered may not be so any more.</summary>
    public const string StatusChanged = "onex/status/changed";

    public const string Event = "onex/generate/event";
}
