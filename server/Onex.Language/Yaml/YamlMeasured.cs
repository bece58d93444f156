namespace Onex.Language.Yaml;

/// <summary>A finished node with its size when all aliases are followed.</summary>
/// <param name="Height">Levels of collections: 0 for a scalar.</param>
internal sealed record YamlMeasured(YamlNode Node, long ExpandedNodes, int Height);
