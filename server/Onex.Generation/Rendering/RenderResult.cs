using Onex.Generation.Errors;

namespace Onex.Generation.Rendering;

/// <summary>The files of a package, or why there are none.</summary>
public sealed record RenderResult(FileSet? Files, OnexError? Error);
