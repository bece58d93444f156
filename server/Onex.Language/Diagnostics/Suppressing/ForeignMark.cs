using System.Collections.Immutable;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>How a comment begins by which one of the ecosystem's tools is told to pass a line by.</summary>
/// <param name="Text">As it is written, e.g. <c># any-ok:</c>.</param>
/// <param name="Codes">The rules that ask the same as the tool; none for all.</param>
/// <param name="MeansNext">On a line of its own it means the next line with content.</param>
internal sealed record ForeignMark(string Text, ImmutableArray<string> Codes, bool MeansNext = false);
