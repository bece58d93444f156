namespace Onex.Generation.Prompts;

/// <summary>What the caller decides instead of the prompt; null leaves it to the prompt.</summary>
/// <param name="NodeType">As typed: any case, with or without <c>_GENERIC</c>. Else the reading is INVALID_NODE_TYPE.</param>
/// <param name="Name">snake_case, kebab-case or PascalCase. Where no valid service name can be made of it, the reading is INVALID_NAME.</param>
/// <param name="Domain">The same for the domain.</param>
public sealed record PromptOverrides(string? NodeType = null, string? Name = null, string? Domain = null)
{
    public static PromptOverrides None { get; } = new();
}
