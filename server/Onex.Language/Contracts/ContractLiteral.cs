using Onex.Language.Yaml;

namespace Onex.Language.Contracts;

/// <summary>A single value as a YAML loader understands it.</summary>
public sealed record ContractLiteral(YamlScalarKind Kind, string Text);
