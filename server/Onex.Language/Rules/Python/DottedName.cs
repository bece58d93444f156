using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>Names in expressions.</summary>
internal static class DottedName
{
    /// <summary>e.g. <c>self.bus.publish</c>; null for what is no chain of names.</summary>
    public static string? Of(Expression expression) => expression switch
    {
        NameExpression name => name.Id,
        AttributeExpression attribute => Of(attribute.Value) is { } value ? $"{value}.{attribute.Attr}" : null,
        _ => null,
    };

    /// <summary>The last name of a chain, also of one that begins with a call, and of what is subscripted: <c>B</c> for <c>a.B[T]</c>.</summary>
    public static string? LastOf(Expression expression) => expression switch
    {
        NameExpression name => name.Id,
        AttributeExpression attribute => attribute.Attr,
        SubscriptExpression subscript => LastOf(subscript.Value),
        _ => null,
    };

    /// <summary>What a chain of names means once imports are followed: <c>datetime.datetime.now</c> for <c>datetime.now</c> behind <c>from datetime import datetime</c>.</summary>
    public static string? Resolve(this PythonFile file, Expression expression)
    {
        if (Of(expression) is not { } name) return null;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var head = dot < 0 ? name : name[..dot];
        return file.ImportedNames.TryGetValue(head, out var meant) ? meant + name[head.Length..] : name;
    }
}
