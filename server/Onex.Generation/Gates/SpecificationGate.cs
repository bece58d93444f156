using System.Collections.Immutable;
using Onex.Generation.Specs;

namespace Onex.Generation.Gates;

/// <summary>G7: the spec has all that a good node is made from; what is missing was filled with a default.</summary>
public static class SpecificationGate
{
    /// <summary>Below this, a reading is a guess that a person should look at (seed: "warnings for low confidence scores").</summary>
    public const double LowConfidence = 0.7;

    public static GateResult Check(NodeSpec spec)
    {
        var messages = ImmutableArray.CreateBuilder<string>();
        if (spec.Operations.IsEmpty) messages.Add("The prompt names no operation.");
        if (spec.Description.Length == 0) messages.Add("The prompt gives no description.");
        if (spec.Confidence.Overall < LowConfidence)
            messages.Add(FormattableString.Invariant($"The prompt was understood with a confidence of {spec.Confidence.Overall:0.00} only."));
        messages.AddRange(spec.Questions.Select(q => q.Text));
        return messages.Count == 0 ? Gate.SpecificationFields.Pass() : Gate.SpecificationFields.Warn(messages.ToImmutable());
    }
}
