using Onex.Language.Text;

namespace Onex.Cli.Output.Checking;

/// <summary>LSP's <c>Range</c>: from 0, characters in UTF-16 code units, the end exclusive.</summary>
internal sealed record RangeEntry(PositionEntry Start, PositionEntry End)
{
    public static RangeEntry Of(SourceText text, TextSpan span) => new(PositionEntry.Of(text, span.Start), PositionEntry.Of(text, span.End));
}
