using System.Text.Json;

namespace Onex.Generation.Tests.Prompts;

/// <summary>A prompt of <c>../shared/prompts/cases.json</c> and what is expected of it.</summary>
internal sealed record PromptCase(string Id, string? Prompt, string Method, JsonElement Expected, string? Note)
{
    public static IReadOnlyList<PromptCase> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Repository.SharedPathOf("prompts", "cases.json")));
        return
        [
            .. from element in document.RootElement.EnumerateArray()
               select new PromptCase(
                   element.GetProperty("id").GetString()!,
                   element.GetProperty("prompt").GetString(),
                   element.GetProperty("method").GetString()!,
                   element.GetProperty("expected").Clone(),
                   element.TryGetProperty("note", out var note) ? note.GetString() : null),
        ];
    }
}
