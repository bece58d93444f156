namespace Onex.Generation.Prompts.Rules;

/// <summary>A part of a prompt that its author labelled: "Operations: get, set".</summary>
/// <param name="Key">The label by its usual name, e.g. <c>operations</c>.</param>
/// <param name="Start">The first word of the label.</param>
/// <param name="ValueStart">Behind the colon.</param>
/// <param name="End">After the value: the end of the sentence, or of the list below it.</param>
internal sealed record PromptSection(string Key, int Start, int ValueStart, int End);
