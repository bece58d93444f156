namespace Onex.Language.Yaml.Parsing;

/// <summary>A finished node with its size when all aliases are followed.</summary>
/// <param name="Height">Levels of collections: 0 for a scalar.</param>
internal readonly record struct YamlMeasured(YamlNode Node, long ExpandedNodes, int Height);
