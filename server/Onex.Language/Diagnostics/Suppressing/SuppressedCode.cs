using Onex.Language.Text;

namespace Onex.Language.Diagnostics.Suppressing;

/// <summary>A code in a suppression, and where it stands.</summary>
internal sealed record SuppressedCode(string Code, TextSpan Span);
