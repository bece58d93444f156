using System.Collections.Immutable;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Python.Parsing;

/// <summary>Turns an expression that was read into what is assigned to or deleted, where it can be that.</summary>
internal static class AssignmentTargets
{
    public static Expression ToStore(TokenCursor cursor, Expression target) => target switch
    {
        StarredExpression starred => starred with { Value = ToStore(cursor, starred.Value), Ctx = ExpressionContext.Store },
        _ => Convert(cursor, target, ExpressionContext.Store),
    };

    public static Expression ToDelete(TokenCursor cursor, Expression target) => Convert(cursor, target, ExpressionContext.Del);

    /// <summary>The target of an annotation or an augmented assignment: one name, attribute or subscript.</summary>
    public static Expression ToSingle(TokenCursor cursor, Expression target, string whatFor)
    {
        if (target is NameExpression or AttributeExpression or SubscriptExpression) return Convert(cursor, target, ExpressionContext.Store);
        if (target is not ErrorExpression) cursor.Fail(target.Span, $"{Describe(target)} cannot be the target of {whatFor}");
        return target;
    }

    /// <summary>What an expression is, in words for a message.</summary>
    public static string Describe(Expression expression) => expression switch
    {
        NameExpression => "a name",
        AttributeExpression => "an attribute",
        SubscriptExpression => "a subscript",
        StarredExpression => "a starred expression",
        ListExpression => "a list",
        TupleExpression => "a tuple",
        DictExpression => "a dictionary",
        SetExpression => "a set",
        CallExpression => "a function call",
        ConstantExpression { Value: BoolValue { IsTrue: true } } => "True",
        ConstantExpression { Value: BoolValue } => "False",
        ConstantExpression { Value: NoneValue } => "None",
        ConstantExpression { Value: EllipsisValue } => "an ellipsis",
        ConstantExpression => "a literal",
        JoinedStrExpression => "an f-string",
        CompareExpression => "a comparison",
        IfExpression => "a conditional expression",
        NamedExpression => "a named expression",
        LambdaExpression => "a lambda",
        GeneratorExpression => "a generator expression",
        ListCompExpression or SetCompExpression or DictCompExpression => "a comprehension",
        AwaitExpression => "an await expression",
        YieldExpression or YieldFromExpression => "a yield expression",
        _ => "an expression",
    };

    private static Expression Convert(TokenCursor cursor, Expression target, ExpressionContext context)
    {
        switch (target)
        {
            case NameExpression name:
                return name with { Ctx = context };
            case AttributeExpression attribute:
                return attribute with { Ctx = context };
            case SubscriptExpression subscript:
                return subscript with { Ctx = context };
            case ListExpression list:
                return list with { Elts = ConvertAll(cursor, list.Elts, context), Ctx = context };
            case TupleExpression tuple:
                return tuple with { Elts = ConvertAll(cursor, tuple.Elts, context), Ctx = context };
            case ErrorExpression:
                return target;
            default:
                cursor.Fail(target.Span, $"cannot {(context == ExpressionContext.Del ? "delete" : "assign to")} {Describe(target)}");
                return target;
        }
    }

    private static ImmutableArray<Expression> ConvertAll(TokenCursor cursor, ImmutableArray<Expression> targets, ExpressionContext context)
    {
        var converted = ImmutableArray.CreateBuilder<Expression>(targets.Length);
        foreach (var target in targets)
            converted.Add(context == ExpressionContext.Store ? ToStore(cursor, target) : ToDelete(cursor, target));
        return converted.MoveToImmutable();
    }
}
