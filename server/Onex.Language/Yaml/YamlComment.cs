using Onex.Language.Text;

namespace Onex.Language.Yaml;

/// <summary>A comment from its <c>#</c> to the end of the line.</summary>
/// <param name="Text">What stands behind the <c>#</c>, trimmed.</param>
public sealed record YamlComment(TextSpan Span, string Text);
