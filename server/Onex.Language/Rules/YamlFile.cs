using Onex.Language.Yaml;

namespace Onex.Language.Rules;

/// <summary>A YAML file of a node package, read.</summary>
public sealed record YamlFile(string Path, YamlDocument Document) : PackageFile(Path, Document.Text);
