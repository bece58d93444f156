using Onex.Generation.Components;
using Onex.Generation.Intelligence;
using Onex.Generation.Prompts;

namespace Onex.Workspace.Intelligence;

/// <summary>Lets a model look at the reading of a prompt. Whatever the model does, there is a reading afterwards.</summary>
public static class PromptRefinement
{
    /// <param name="reading">By the rules; it must be understood.</param>
    /// <param name="components">Those that the prompt was read with.</param>
    public static async Task<Refinement> RunAsync(
        ICompletionModel model, string prompt, PromptReading reading, ComponentCatalog components, CancellationToken cancellationToken)
    {
        var question = RefinementQuestion.Compose(prompt, reading.Spec!, components);
        var completion = await model.CompleteAsync(question, cancellationToken).ConfigureAwait(false);
        return completion.Text is null
            ? Refinement.FallBack(reading, completion.Model, completion.Failure!)
            : SpecRefiner.Refine(prompt, reading, completion.Model!, completion.Text, components);
    }
}
