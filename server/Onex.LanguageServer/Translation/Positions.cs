using Onex.Language.Text;
using Lsp = OmniSharp.Extensions.LanguageServer.Protocol.Models;

namespace Onex.LanguageServer.Translation;

/// <summary>Places as the protocol writes them and as texts count them: both in UTF-16 code units, lines and characters from 0.</summary>
internal static class Positions
{
    public static Lsp.Position ToLsp(this LinePosition position) => new(position.Line, position.Character);

    public static Lsp.Range ToLsp(this LineRange range) => new(range.Start.ToLsp(), range.End.ToLsp());

    public static Lsp.Range ToLsp(this TextSpan span, SourceText text) => text.GetRange(span).ToLsp();

    public static Lsp.TextEdit ToLsp(this TextEdit edit, SourceText text) => new() { Range = edit.Span.ToLsp(text), NewText = edit.NewText };

    /// <summary>The offset of a place; what lies outside of the text is moved to its nearest end.</summary>
    public static int ToOffset(this Lsp.Position position, SourceText text) =>
        text.GetOffset(new LinePosition(Math.Max(0, position.Line), Math.Max(0, position.Character)));

    /// <summary>A range whose ends are the wrong way round means the same as with its ends changed.</summary>
    public static TextSpan ToSpan(this Lsp.Range range, SourceText text)
    {
        var (start, end) = (range.Start.ToOffset(text), range.End.ToOffset(text));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }
}
