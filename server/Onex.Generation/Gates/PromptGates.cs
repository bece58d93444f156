using System.Collections.Immutable;
using Onex.Generation.Errors;
using Onex.Generation.Prompts;

namespace Onex.Generation.Gates;

/// <summary>G1 to G3: what the reading of the prompt came to.</summary>
public static class PromptGates
{
    public static ImmutableArray<GateResult> Check(PromptReading reading)
    {
        if (reading.IsUnderstood)
        {
            var completeness = reading.NamesAction
                ? Gate.PromptCompleteness.Pass()
                : Gate.PromptCompleteness.Warn("The prompt has no verb that says what the node does.");
            return [completeness, Gate.NodeTypeValid.Pass(), Gate.ServiceNameValid.Pass()];
        }
        var message = reading.Error.Message;
        return reading.Error.Code switch
        {
            ErrorCodes.InvalidNodeType => [Gate.PromptCompleteness.Pass(), Gate.NodeTypeValid.Fail(message)],
            ErrorCodes.InvalidName => [Gate.PromptCompleteness.Pass(), Gate.NodeTypeValid.Pass(), Gate.ServiceNameValid.Fail(message)],
            _ => [Gate.PromptCompleteness.Fail(message)],
        };
    }
}
