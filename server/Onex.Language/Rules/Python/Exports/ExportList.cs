using System.Collections.Immutable;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Exports;

/// <summary>The list <c>__all__</c> of a module.</summary>
/// <param name="List">Its literal; null where it is made in another way.</param>
/// <param name="Names">Its texts.</param>
/// <param name="IsKnown">It is one literal of texts, and nothing else changes it.</param>
internal sealed record ExportList(Expression? List, ImmutableArray<ConstantExpression> Names, bool IsKnown)
{
    /// <summary>Null for a module that has none.</summary>
    public static ExportList? Of(PythonFile file)
    {
        var mentions = file.Nodes.OfType<NameExpression>().Count(n => n.Id == "__all__");
        if (mentions == 0) return null;
        var value = file.Module.Body.Select(ValueOf).FirstOrDefault(v => v is not null);
        var items = value switch
        {
            ListExpression list => list.Elts,
            TupleExpression tuple => tuple.Elts,
            _ => [],
        };
        var isLiteral = value is ListExpression or TupleExpression && items.All(i => i is ConstantExpression { Text: not null });
        return new ExportList(value, [.. items.OfType<ConstantExpression>().Where(c => c.Text is not null)], isLiteral && mentions == 1);
    }

    /// <summary>One more name behind the others.</summary>
    public TextEdit? Add(string name) => (List, Names) switch
    {
        (_, [.., var last]) => PythonEdits.Insert(last.Span.End, $", \"{name}\""),
        (ListExpression { Span: { Length: 2 } span }, []) => PythonEdits.Insert(span.Start + 1, $"\"{name}\""),
        _ => null,
    };

    private static Expression? ValueOf(Statement statement) => statement switch
    {
        AssignStatement { Targets: [NameExpression { Id: "__all__" }] } assign => assign.Value,
        AnnAssignStatement { Target: NameExpression { Id: "__all__" }, Value: { } value } => value,
        _ => null,
    };
}
