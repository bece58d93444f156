using Onex.Generation.Planning;

namespace Onex.Generation.Results;

/// <summary>What happened, or in a dry run would happen, to one file.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Bytes">Its size afterwards; 0 when it is deleted.</param>
public sealed record FileResult(string Path, FileAction Action, long Bytes);
