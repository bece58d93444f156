using System.Collections.Immutable;
using System.Text.Json;
using Onex.Generation.Intelligence;

namespace Onex.Workspace.Intelligence.Endpoint;

/// <summary>Questions and answers of chat completions, as JSON. No more is asked for than every endpoint of this kind understands.</summary>
internal static class ChatMessages
{
    private static readonly JsonDocumentOptions Bounded = new() { MaxDepth = 32 };

    public static byte[] WriteQuestion(string model, ImmutableArray<ChatMessage> messages)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteBoolean("stream", false);
            json.WriteStartArray("messages");
            foreach (var message in messages)
            {
                json.WriteStartObject();
                json.WriteString("role", message.Role);
                json.WriteString("content", message.Content);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return stream.ToArray();
    }

    public static ModelCompletion ReadAnswer(string model, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Bounded);
            return Read(model, document.RootElement);
        }
        catch (JsonException)
        {
            return ModelCompletion.Failed(model, "the endpoint's answer is no JSON");
        }
    }

    private static ModelCompletion Read(string model, JsonElement root)
    {
        if (Member(root, "choices") is not { ValueKind: JsonValueKind.Array } choices || choices.GetArrayLength() == 0)
            return ModelCompletion.Failed(model, "the endpoint's answer holds no completion");
        var reason = Text(Member(choices[0], "finish_reason"));
        var message = Member(choices[0], "message");
        if (reason == "content_filter" || Text(Member(message, "refusal")) is { Length: > 0 }) return ModelCompletion.Failed(model, "the model refused to answer");
        if (reason == "length") return ModelCompletion.Failed(model, "the model's answer was cut off");
        return Text(Member(message, "content")) is { Length: > 0 } content
            ? ModelCompletion.Of(model, content)
            : ModelCompletion.Failed(model, "the endpoint's answer holds no text");
    }

    private static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element) => element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
