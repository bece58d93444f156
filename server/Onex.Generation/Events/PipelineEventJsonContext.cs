using System.Text.Json.Serialization;

namespace Onex.Generation.Events;

/// <summary>The JSON of event payloads: snake_case keys, no line breaks, nulls written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PromptSubmitted))]
[JsonSerializable(typeof(ParsingStarted))]
[JsonSerializable(typeof(ParsingCompleted))]
[JsonSerializable(typeof(ParsingFailed))]
[JsonSerializable(typeof(PreValidationStarted))]
[JsonSerializable(typeof(PreValidationCompleted))]
[JsonSerializable(typeof(ValidationFailed))]
[JsonSerializable(typeof(GenerationStarted))]
[JsonSerializable(typeof(GenerationProgress))]
[JsonSerializable(typeof(GenerationCompleted))]
[JsonSerializable(typeof(GenerationFailed))]
[JsonSerializable(typeof(PostValidationStarted))]
[JsonSerializable(typeof(PostValidationCompleted))]
[JsonSerializable(typeof(WritingStarted))]
[JsonSerializable(typeof(WritingProgress))]
[JsonSerializable(typeof(WritingCompleted))]
[JsonSerializable(typeof(WritingFailed))]
[JsonSerializable(typeof(CompilationStarted))]
[JsonSerializable(typeof(CompilationCompleted))]
[JsonSerializable(typeof(PipelineCompleted))]
[JsonSerializable(typeof(PipelineFailed))]
[JsonSerializable(typeof(PipelineEventEnvelope))]
public sealed partial class PipelineEventJsonContext : JsonSerializerContext;
