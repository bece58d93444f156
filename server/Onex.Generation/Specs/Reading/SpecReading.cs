using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Onex.Generation.Errors;
using Onex.Generation.Prompts;

namespace Onex.Generation.Specs.Reading;

/// <summary>What became of a spec's JSON: a spec in which every value is as the reader of prompts would have written it, or problems.</summary>
/// <param name="Spec">Null where there is a problem.</param>
/// <param name="Warnings">Sentences for people: what was changed, or will not count.</param>
/// <param name="GateWarnings">What the gates G7 and G8 will warn of.</param>
public sealed record SpecReading(NodeSpec? Spec, ImmutableArray<SpecProblem> Problems, ImmutableArray<string> Warnings, ImmutableArray<string> GateWarnings)
{
    private const int MostMessages = 5;

    [MemberNotNullWhen(true, nameof(Spec))]
    public bool IsValid => Spec is not null;

    /// <summary>The same as the reading of a prompt, for the gates: what is wrong with the type or the name is G2 or G3.</summary>
    public PromptReading ToPromptReading() =>
        IsValid ? new PromptReading(Spec, null, Warnings, NamesAction: true) : PromptReading.Refuse(Describe());

    private OnexError Describe()
    {
        var first = Problems[0];
        var messages = Problems.Take(MostMessages).Select(p => p.Path.Length == 0 ? p.Message : $"{p.Path}: {p.Message}").ToList();
        if (Problems.Length > MostMessages) messages.Add($"… and {Problems.Length - MostMessages} more.");
        return new OnexError(first.Code, ErrorLevel.User, string.Join(" ", messages), [.. first.Suggestions]).With("path", first.Path);
    }
}
