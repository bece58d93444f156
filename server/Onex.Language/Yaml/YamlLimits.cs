namespace Onex.Language.Yaml;

/// <summary>How much of an untrusted text is read before it is refused. The largest of 252 real contracts has 35 KB and a depth of 8.</summary>
/// <param name="Length">Of the text, in UTF-16 code units.</param>
/// <param name="Depth">Of nested collections, with aliases followed.</param>
/// <param name="Nodes">Scalars, collections and aliases as written.</param>
/// <param name="ExpandedNodes">Nodes with every alias counted as what it stands for.</param>
public sealed record YamlLimits(int Length, int Depth, int Nodes, int ExpandedNodes)
{
    public static YamlLimits Default { get; } = new(1024 * 1024, 64, 100_000, 200_000);
}
