using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A reference <c>*name</c> to an anchored node earlier in the document.</summary>
/// <param name="Target">
/// The anchored node. Null, with a diagnostic, where the anchor is not defined, where the alias stands inside of its own anchor,
/// and where following it would exceed the limits: so whoever walks through targets always comes to an end.
/// </param>
public sealed record YamlAlias(TextSpan Span, string Name, YamlNode? Target) : YamlNode(Span, Span, null, null)
{
    public override YamlNode? Resolved => Target;
}
