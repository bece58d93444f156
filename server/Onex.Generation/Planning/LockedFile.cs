namespace Onex.Generation.Planning;

/// <summary>A file that we generated.</summary>
/// <param name="Sha256">Of the output as generated; 64 lower-case hex digits.</param>
/// <param name="Content">That output, the base of the next merge; null where the lock no longer holds it, so that nothing can be merged.</param>
public sealed record LockedFile(string Sha256, string? Content);
