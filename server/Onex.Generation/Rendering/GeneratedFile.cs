namespace Onex.Generation.Rendering;

/// <summary>A file of a generated package.</summary>
/// <param name="Path">Relative to the node's own folder, with '/', e.g. <c>v1_0_0/node.py</c>.</param>
/// <param name="Content">LF line ends, one final LF; written as UTF-8 without BOM.</param>
public sealed record GeneratedFile(string Path, string Content);
