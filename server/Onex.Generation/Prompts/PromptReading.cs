using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Onex.Generation.Errors;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts;

/// <summary>What became of a prompt: a spec with warnings, or a refusal.</summary>
/// <param name="Error">INVALID_PROMPT, INVALID_NODE_TYPE or INVALID_NAME, level user.</param>
/// <param name="Warnings">Sentences for people: what was assumed or mended.</param>
/// <param name="NamesAction">Whether a verb says what is to be done.</param>
public sealed record PromptReading(NodeSpec? Spec, OnexError? Error, ImmutableArray<string> Warnings, bool NamesAction)
{
    [MemberNotNullWhen(true, nameof(Spec))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsUnderstood => Spec is not null;

    internal static PromptReading Refuse(OnexError error) => new(null, error, [], NamesAction: false);
}
