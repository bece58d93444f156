using Onex.Language.Text;

namespace Onex.Cli.Output.Checking;

internal sealed record PositionEntry(int Line, int Character)
{
    public static PositionEntry Of(SourceText text, int offset)
    {
        var position = EditorPosition.Of(text, offset);
        return new PositionEntry(position.Line, position.Character);
    }
}
