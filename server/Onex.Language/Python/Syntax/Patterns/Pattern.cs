using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A pattern behind <c>case</c>.</summary>
public abstract record Pattern(TextSpan Span) : PythonNode(Span);
