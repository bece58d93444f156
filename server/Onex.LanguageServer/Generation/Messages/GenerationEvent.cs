using Newtonsoft.Json.Linq;

namespace Onex.LanguageServer.Generation.Messages;

/// <summary>Something that happened in a run.</summary>
/// <param name="Event">As <c>docs/schemas/event.schema.json</c> has it.</param>
internal sealed record GenerationEvent(string JobId, JToken Event);
