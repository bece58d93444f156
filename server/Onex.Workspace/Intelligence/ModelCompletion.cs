namespace Onex.Workspace.Intelligence;

/// <summary>What a model has answered: untrusted text, or why there is none.</summary>
/// <param name="Model">As a person knows it; null where none was found.</param>
/// <param name="Failure">The end of a sentence that begins with "because"; it never holds a key. Null beside a text.</param>
public sealed record ModelCompletion(string? Model, string? Text, string? Failure)
{
    public static ModelCompletion Of(string model, string text) => new(model, text, null);

    public static ModelCompletion Failed(string? model, string why) => new(model, null, why);
}
