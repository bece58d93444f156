using Onex.Language.Text;

namespace Onex.Language.Diagnostics;

/// <summary>Another place of the text that a problem is about.</summary>
/// <param name="Message">What stands there, for a person, e.g. <c>The key stands here first.</c></param>
public sealed record RelatedPlace(TextSpan Span, string Message);
