using System.Collections.Immutable;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Specs;
using Onex.Language.Text;

namespace Onex.Generation.Prompts.Rules;

/// <summary>What the rules note while they read one prompt: evidence, confidence, questions, warnings.</summary>
internal sealed class Findings(PromptText prompt)
{
    private readonly List<SpecEvidence> evidence = [];
    private readonly List<SpecQuestion> questions = [];
    private readonly List<string> warnings = [];

    public ImmutableArray<SpecEvidence> Evidence => [.. evidence];

    public ImmutableArray<SpecQuestion> Questions => [.. questions];

    public ImmutableArray<string> Warnings => [.. warnings];

    public ImmutableSortedDictionary<string, double> Confidence { get; private set; } =
        ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal);

    /// <summary>A value that came from a token range of the prompt.</summary>
    public void Saw(string field, int start, int end, string reason) =>
        evidence.Add(new SpecEvidence(field, prompt.GetSpan(start, end), prompt.Quote(start, end), reason));

    /// <summary>A value that came from a stretch of the prompt.</summary>
    public void Saw(string field, TextSpan span, string reason) =>
        evidence.Add(new SpecEvidence(field, span, prompt.Quote(span), reason));

    /// <summary>A value that no word of the prompt says.</summary>
    public void Assumed(string field, string reason) => evidence.Add(new SpecEvidence(field, null, "", reason));

    /// <summary>A value that the caller chose.</summary>
    public void Decided(string field)
    {
        Assumed(field, "decided by the caller");
        Trust(field, 1.0);
    }

    public void Trust(string field, double value) => Confidence = Confidence.SetItem(field, value);

    public double GetTrust(string field) => Confidence.TryGetValue(field, out var value) ? value : 0;

    public void Ask(string field, string text, params ImmutableArray<string> choices) => questions.Add(new SpecQuestion(field, text, choices));

    /// <summary>Replaces the first question about a field, or takes it back where there is no text.</summary>
    public void Revise(string field, string? text)
    {
        var at = questions.FindIndex(q => q.Field == field);
        if (at >= 0 && text is null) questions.RemoveAt(at);
        else if (at >= 0) questions[at] = questions[at] with { Text = text! };
    }

    public void Warn(string text) => warnings.Add(text);
}
