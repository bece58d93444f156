using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>One name of an import: <c>a.b as c</c>. <paramref name="Name"/> is <c>*</c> for a star import.</summary>
public sealed record ImportAlias(
    string Name,
    TextSpan NameSpan,
    string? AsName,
    TextSpan AsNameSpan,
    TextSpan Span)
    : PythonNode(Span);
