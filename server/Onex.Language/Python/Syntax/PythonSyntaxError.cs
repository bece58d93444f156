using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A place that CPython would not accept, and why. In order of the source within <see cref="PythonModule.Errors"/>.</summary>
public sealed record PythonSyntaxError(TextSpan Span, string Message);
