using Onex.Language.Text;

namespace Onex.Cli.Output.Checking;

internal static class EditorPosition
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>A place as editors count it: a byte order mark is not a part of their text.</summary>
    public static LinePosition Of(SourceText text, int offset)
    {
        var position = text.GetPosition(offset);
        return position is { Line: 0, Character: > 0 } && text.Content[0] == ByteOrderMark
            ? position with { Character = position.Character - 1 }
            : position;
    }
}
