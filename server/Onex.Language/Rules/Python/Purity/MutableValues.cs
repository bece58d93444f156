using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Purity;

internal static class MutableValues
{
    private static readonly string[] Makers = ["dict", "list", "set", "OrderedDict", "defaultdict", "Counter", "deque", "bytearray"];

    /// <summary>A list, dictionary or set, as literal or as call, as omnibase_infra's scanner tells them.</summary>
    public static bool IsMutable(Expression value) => value switch
    {
        DictExpression or ListExpression or SetExpression => true,
        CallExpression call => DottedName.LastOf(call.Func) is { } name && Makers.Contains(name),
        _ => false,
    };
}
