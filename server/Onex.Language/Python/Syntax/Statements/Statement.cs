using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>A statement.</summary>
public abstract record Statement(TextSpan Span) : PythonNode(Span);
