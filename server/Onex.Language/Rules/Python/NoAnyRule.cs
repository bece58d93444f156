using Onex.Language.Diagnostics;
using Onex.Language.Python;
using Onex.Language.Python.Syntax;
using Onex.Language.Rules.Python.Edits;
using Onex.Language.Text;

namespace Onex.Language.Rules.Python;

/// <summary>
/// omnibase_core's any_type in its five forms: as annotation, in dict[str, Any], in list[Any], in a union, and an import that nothing else
/// is left of. Also under another name, and in annotations that are written as text.
/// </summary>
internal sealed class NoAnyRule : IPackageRule
{
    private static readonly string[] Names = ["typing.Any", "typing_extensions.Any"];

    private static readonly string[] Lists = ["list", "List", "Sequence", "set", "Set", "frozenset", "tuple", "Iterable"];

    public RuleDescriptor Descriptor { get; } = new("MODEL-003", "No Any, in models or anywhere else", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings)
    {
        if (file.IsTest()) yield break;
        var inLists = file.Nodes.OfType<SubscriptExpression>().Where(s => DottedName.LastOf(s.Value) is { } name && Lists.Contains(name)).ToList();
        var isUsed = false;
        foreach (var node in file.Nodes.OfType<Expression>().Where(n => IsAny(file, n)))
        {
            isUsed = true;
            var found = Descriptor.At(node.Span, "Use a precise type instead of Any.");
            yield return inLists.Any(s => s.Slice == node) ? found with { Severity = DiagnosticSeverity.Warning } : found;
        }
        foreach (var text in file.Nodes.SelectMany(AnnotationsOf).SelectMany(a => a.DescendantsAndSelf()).OfType<ConstantExpression>().Where(c => c.Text is not null && IsAny(c.Text)))
        {
            isUsed = true;
            yield return Descriptor.At(text.Span, "Use a precise type instead of Any.");
        }
        if (isUsed) yield break;
        foreach (var (import, alias) in Imports(file))
            yield return (Descriptor.At(alias.Span, "Any is imported, and nothing should be one.") with { Severity = DiagnosticSeverity.Warning })
                .WithEdits("Remove the import", isPreferred: true, Remove(file, import, alias));
    }

    private static bool IsAny(PythonFile file, Expression node) => node switch
    {
        NameExpression { Id: "Any", Ctx: ExpressionContext.Load } name => !file.ImportedNames.TryGetValue(name.Id, out var meant) || Names.Contains(meant),
        NameExpression { Ctx: ExpressionContext.Load } name => file.ImportedNames.TryGetValue(name.Id, out var meant) && Names.Contains(meant),
        AttributeExpression { Attr: "Any" } attribute => file.Resolve(attribute) is { } name && Names.Contains(name),
        _ => false,
    };

    private static bool IsAny(string annotation) =>
        annotation.Contains("Any", StringComparison.Ordinal)
        && PythonParser.Parse(new SourceText(annotation)) is { Errors.IsEmpty: true } parsed
        && parsed.DescendantsAndSelf().Any(n => n is NameExpression { Id: "Any" } or AttributeExpression { Attr: "Any", Value: NameExpression { Id: "typing" } });

    private static IEnumerable<Expression> AnnotationsOf(PythonNode node) => node switch
    {
        Arg { Annotation: { } annotation } => [annotation],
        FunctionDef { Returns: { } returns } => [returns],
        AnnAssignStatement assign => [assign.Annotation],
        _ => [],
    };

    private static IEnumerable<(ImportFromStatement Import, ImportAlias Alias)> Imports(PythonFile file) =>
        from import in file.Nodes.OfType<ImportFromStatement>()
        where import.Level == 0
        from alias in import.Names
        where alias.Name == "Any" && Names.Contains($"{import.Module}.Any")
        select (import, alias);

    /// <summary>The whole statement where nothing else is imported by it and it stands at the top level.</summary>
    private static TextEdit? Remove(PythonFile file, ImportFromStatement import, ImportAlias alias)
    {
        var index = import.Names.IndexOf(alias);
        if (import.Names.Length == 1) return file.Module.Body.Contains(import) ? PythonEdits.RemoveStatement(file, import, file.Module.Body) : null;
        return index == 0
            ? new TextEdit(TextSpan.FromBounds(alias.Span.Start, import.Names[1].Span.Start), "")
            : new TextEdit(TextSpan.FromBounds(import.Names[index - 1].Span.End, alias.Span.End), "");
    }
}
