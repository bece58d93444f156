namespace Onex.Workspace.Compilation;

/// <summary>A half-open range as a checker counts it, lines and characters from 0.</summary>
/// <param name="IsUtf16">Whether characters are UTF-16 code units; else they mean something only where a line is ASCII.</param>
internal sealed record CheckerRange(int StartLine, int StartCharacter, int EndLine, int EndCharacter, bool IsUtf16);
