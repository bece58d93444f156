using Onex.Language.Python.Syntax;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python.Imports;

/// <summary>One module that a file imports, with the names that it takes from it (none for <c>import module</c>).</summary>
/// <param name="Module">As it is written, without leading dots; empty for <c>from . import</c>.</param>
/// <param name="Level">The number of leading dots.</param>
/// <param name="Span">Where the module is written, with its dots.</param>
/// <param name="Statement">Null for <c>import module</c>.</param>
/// <param name="IsConditional">The file is prepared for its failing, or it is for other versions and platforms.</param>
internal sealed record ImportTarget(string Module, int Level, TextSpan Span, IReadOnlyList<ImportAlias> Names, ImportFromStatement? Statement, bool IsConditional)
{
    private static readonly string[] CaughtErrors = ["ImportError", "ModuleNotFoundError", "Exception", "BaseException"];
    private static readonly string[] Conditions = ["version_info", "platform", "name", "find_spec"];

    public string TopLevel => Module.Split('.', 2)[0];

    /// <summary>All imports of a file at any depth, in the order of the source.</summary>
    public static IEnumerable<ImportTarget> In(PythonFile file)
    {
        var conditional = ConditionalParts(file).ToList();
        foreach (var node in file.Nodes)
        {
            if (node is ImportStatement import)
            {
                foreach (var alias in import.Names) yield return new ImportTarget(alias.Name, 0, alias.NameSpan, [], null, IsConditional(alias.NameSpan));
            }
            else if (node is ImportFromStatement from)
            {
                yield return new ImportTarget(from.Module ?? "", from.Level, from.ModuleSpan, from.Names, from, IsConditional(from.Span));
            }
        }

        bool IsConditional(TextSpan span) => conditional.Exists(part => part.Overlaps(span));
    }

    private static IEnumerable<TextSpan> ConditionalParts(PythonFile file) => file.Nodes.Where(node => node switch
    {
        TryStatement attempt => attempt.Handlers.Any(handler => handler.Type is null || Mentions(handler.Type, CaughtErrors)),
        IfStatement condition => Mentions(condition.Test, Conditions),
        WithStatement with => with.Items.Any(item => Mentions(item.ContextExpr, ["suppress"])),
        _ => false,
    }).Select(node => node.Span);

    private static bool Mentions(Expression expression, string[] names) => expression.DescendantsAndSelf().Any(node => node switch
    {
        NameExpression name => names.Contains(name.Id),
        AttributeExpression attribute => names.Contains(attribute.Attr),
        _ => false,
    });
}
