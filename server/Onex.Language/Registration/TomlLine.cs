namespace Onex.Language.Registration;

/// <summary>A table header or a key with its value, which may go on over several lines.</summary>
/// <param name="Number">The line it begins on, from 0.</param>
/// <param name="Start">Offset of the beginning of its first line.</param>
/// <param name="End">Offset just behind the line break of its last line.</param>
/// <param name="IsHeader">Whether it is a <c>[table]</c> header.</param>
/// <param name="Table">The table's name, part by part; empty for the root.</param>
/// <param name="Key">The key, part by part; empty for a header.</param>
/// <param name="Value">The text behind <c>=</c> without a comment on its last line; empty for a header.</param>
internal sealed record TomlLine(int Number, int Start, int End, bool IsHeader, string[] Table, string[] Key, string Value);
