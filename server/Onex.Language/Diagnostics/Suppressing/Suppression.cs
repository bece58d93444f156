using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>A comment, or the end of one, that switches rules off.</summary>
/// <param name="Span">From its <c>#</c> to the end of the line.</param>
/// <param name="Line">The line whose findings it means; null for the whole file.</param>
/// <param name="Codes">The rules it means; the ecosystem's own comments name none and mean all.</param>
/// <param name="IsForeign">It is one of the ecosystem's own, written for other tools too.</param>
internal sealed record Suppression(TextSpan Span, int? Line, ImmutableArray<SuppressedCode> Codes, bool IsForeign)
{
    public bool Covers(int line) => Line is null || Line == line;
}
