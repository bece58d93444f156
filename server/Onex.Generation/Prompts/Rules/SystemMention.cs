using Onex.Generation.Prompts.Vocabulary;

namespace Onex.Generation.Prompts.Rules;

/// <summary>A place of the prompt that names an external system.</summary>
internal sealed record SystemMention(ExternalSystem System, int Start, int End, bool IsNegated);
