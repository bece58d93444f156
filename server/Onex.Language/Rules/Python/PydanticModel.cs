using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>A class that derives from <c>BaseModel</c> directly.</summary>
internal static class PydanticModel
{
    public static IEnumerable<ClassDef> In(PythonFile file) =>
        file.Nodes.OfType<ClassDef>().Where(c => c.Bases.Any(IsBaseModel));

    /// <summary>The annotated fields of a model: neither private names, nor <c>model_config</c>, nor class variables.</summary>
    public static IEnumerable<(NameExpression Name, AnnAssignStatement Statement)> Fields(ClassDef model)
    {
        foreach (var statement in model.Body.OfType<AnnAssignStatement>())
        {
            if (statement.Target is NameExpression name && !name.Id.StartsWith('_') && name.Id != "model_config" && !IsClassVar(statement.Annotation))
                yield return (name, statement);
        }
    }

    private static bool IsBaseModel(Expression expression) =>
        expression is NameExpression { Id: "BaseModel" } or AttributeExpression { Attr: "BaseModel" };

    private static bool IsClassVar(Expression annotation) => annotation switch
    {
        NameExpression { Id: "ClassVar" } or AttributeExpression { Attr: "ClassVar" } => true,
        SubscriptExpression s => IsClassVar(s.Value),
        _ => false,
    };
}
