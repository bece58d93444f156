using Onex.Generation.Planning;

namespace Onex.Workspace.Publishing;

/// <summary>The bytes of a file as JSON holds them: as text where they are UTF-8, otherwise in Base64.</summary>
internal sealed record HistoryContent(string? Text, string? Base64)
{
    public static HistoryContent? Of(FileContent? content) => content is null ? null
        : content.TryGetText() is { } text ? new HistoryContent(text, null)
        : new HistoryContent(null, Convert.ToBase64String(content.Bytes.AsSpan()));

    public FileContent ToContent() => Base64 is null ? FileContent.FromText(Text ?? "") : new FileContent([.. Convert.FromBase64String(Base64)]);
}
