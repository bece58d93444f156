namespace Onex.Generation.Planning;

/// <summary>What a generation was made from, free of time and place, so that the same input gives the same lock.</summary>
/// <param name="Generator">Name and version, e.g. <c>onexgen 0.1.0</c>.</param>
/// <param name="SpecSha256">Of the NodeSpec's canonical JSON, or of the contract that was given; 64 lower-case hex digits.</param>
/// <param name="PromptSha256">Of the prompt's UTF-8 bytes; null where there was none.</param>
/// <param name="Refined">What a model made of the prompt; null where none was used.</param>
public sealed record GenerationOrigin(string Generator, string SpecSha256, string? PromptSha256, RefinedSpec? Refined = null);
