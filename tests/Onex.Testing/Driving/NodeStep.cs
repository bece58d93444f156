using System.Text.Json;

namespace Onex.Testing.Driving;

/// <summary>What came of one request to a generated handler: its answer, or facts of what it raised.</summary>
public sealed record NodeStep(JsonElement? Answer, NodeError? Error)
{
    /// <summary>The answer, where there must be one.</summary>
    public JsonElement Answered => Answer ?? throw new InvalidOperationException($"no answer but {Error}");

    /// <summary>The error, where there must be one.</summary>
    public NodeError Failed => Error ?? throw new InvalidOperationException($"no error but {Answer}");
}
