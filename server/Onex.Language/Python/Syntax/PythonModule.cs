using System.Collections.Immutable;
using Onex.Language.Text;

namespace Onex.Language.Python.Syntax;

/// <summary>
/// A Python file as read: its statements, in spite of any errors, and what is wrong with it.
/// The file is valid for CPython 3.13 when there are no <paramref name="Errors"/>. Spans are offsets into <paramref name="Text"/>.
/// <paramref name="Comments"/> are the spans of all comments from <c>#</c> to the line's end, in order.
/// </summary>
public sealed record PythonModule(
    SourceText Text,
    ImmutableArray<Statement> Body,
    ImmutableArray<TextSpan> Comments,
    ImmutableArray<PythonSyntaxError> Errors)
    : PythonNode(new TextSpan(0, Text.Length))
{
    private protected override void AppendChildren(List<PythonNode> children) => children.AddNodes(Body);
}
