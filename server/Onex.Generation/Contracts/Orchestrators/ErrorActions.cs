namespace Onex.Generation.Contracts.Orchestrators;

/// <summary>What <c>error_action</c> says of a step that has failed for good, in the words of omnibase_core's ModelWorkflowStep.</summary>
internal static class ErrorActions
{
    /// <summary>The workflow fails.</summary>
    public const string Stop = "stop";

    /// <summary>The workflow goes on without the step.</summary>
    public const string Continue = "continue";

    /// <summary>What was begun is taken back, then the workflow fails.</summary>
    public const string Compensate = "compensate";
}
