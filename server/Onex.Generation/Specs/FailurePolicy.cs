using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Specs;

/// <summary>What happens when a step of an ORCHESTRATOR has failed, and all its retries.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FailurePolicy>))]
public enum FailurePolicy
{
    /// <summary>The workflow fails.</summary>
    Stop,

    /// <summary>The workflow goes on without the step.</summary>
    Skip,

    /// <summary>What was done is taken back, then the workflow fails.</summary>
    Compensate,
}
