using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>An expression.</summary>
public abstract record Expression(TextSpan Span) : PythonNode(Span);
