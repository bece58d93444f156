using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// A Python file as read: its statements, in spite of any errors, and what is wrong with it.
/// Without <paramref name="Errors"/> CPython 3.13 compiles the file, rules about <c>global</c> and <c>nonlocal</c> and the names that
/// patterns bind aside: those need the table of all names, which is not made. Spans are offsets into <paramref name="Text"/>.
/// <paramref name="Comments"/> are the spans of all comments from <c>#</c> to the line's end, in order.
/// </summary>
public sealed record PythonModule(
    SourceText Text,
    ImmutableArray<Statement> Body,
    ImmutableArray<TextSpan> Comments,
    ImmutableArray<PythonSyntaxError> Errors)
    : PythonNode(new TextSpan(0, Text.Length))
{
    internal override void AppendChildren(List<PythonNode> children) => children.AddNodes(Body);
}
