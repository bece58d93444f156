using System.Text.Json.Serialization;
using Onex.Generation.Json;

namespace Onex.Generation.Events;

/// <summary>The stages of a run, and <see cref="Pipeline"/> for its two final events.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PipelineStage>))]
public enum PipelineStage
{
    Parsing,
    PreValidation,
    Generation,
    PostValidation,
    Writing,
    Compilation,
    Pipeline,
}
