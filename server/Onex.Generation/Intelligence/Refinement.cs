using Onex.Generation.Prompts;
using Onex.Generation.Prompts.Text;

namespace Onex.Generation.Intelligence;

/// <summary>A reading of a prompt after a model was asked: as it refined it, or as it was before, with a warning that says why.</summary>
public sealed record Refinement(PromptReading Reading, IntelligenceReport Report)
{
    /// <summary>Of a model's name, in UTF-16 code units.</summary>
    internal const int MaxModel = 100;

    private const int MaxReason = 300;

    /// <param name="model">As <see cref="IntelligenceReport.Model"/>.</param>
    /// <param name="why">As <see cref="IntelligenceReport.FallbackReason"/>.</param>
    public static Refinement FallBack(PromptReading reading, string? model, string why)
    {
        var reason = PlainText.ToOneLine(why, MaxReason);
        return new Refinement(
            reading with { Warnings = reading.Warnings.Add($"The prompt was read without a model, because {reason.TrimEnd('.')}.") },
            new IntelligenceReport(Used: false, model is null ? null : PlainText.ToOneLine(model, MaxModel), [], reason));
    }
}
