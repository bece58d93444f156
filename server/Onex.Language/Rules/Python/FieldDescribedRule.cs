using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

internal sealed class FieldDescribedRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } = new("MODEL-002", "A model's field has a description", DiagnosticSeverity.Information);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from model in file.Models
        from field in PydanticModel.Fields(model)
        where !IsDescribed(field.Statement)
        select Descriptor.At(field.Name.Span, $"The field '{field.Name.Id}' of {model.Name} has no description.");

    /// <summary><c>Field(description=…)</c> as the value, or inside <c>Annotated[…]</c>.</summary>
    private static bool IsDescribed(AnnAssignStatement statement) =>
        new[] { statement.Value, statement.Annotation }
            .OfType<Expression>()
            .SelectMany(e => e.DescendantsAndSelf())
            .OfType<CallExpression>()
            .Any(c => c.Func is NameExpression { Id: "Field" } or AttributeExpression { Attr: "Field" }
                && c.Keywords.Any(k => k.Arg == "description"));
}
