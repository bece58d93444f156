using Onex.Language.Diagnostics;
using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python.Errors;

/// <summary>What an error says is logged, traced and answered to callers.</summary>
internal sealed class SecretInMessageRule : IPackageRule
{
    public RuleDescriptor Descriptor { get; } =
        new("SECRET-002", "No message of an error or log holds a secret", DiagnosticSeverity.Error);

    public IEnumerable<Diagnostic> Check(PythonFile file, INodeSurroundings surroundings) =>
        from part in file.IsTest() ? [] : file.Nodes.SelectMany(MessagesOf)
        from secret in SecretsIn(part)
        select Descriptor.At(secret.Span, $"'{DottedName.LastOf(secret)}' would stand in a message, and messages are logged and sent on. Leave it out.");


    /// <summary>Words that a secret's name ends with; a count, a name or a limit of it is none.</summary>
    private static readonly string[] Words =
        ["password", "passwd", "passphrase", "secret", "api_key", "apikey", "access_token", "auth_token", "bearer_token", "refresh_token", "private_key", "credential", "credentials", "client_secret"];

    private static readonly string[] LogMethods = ["debug", "info", "warning", "error", "exception", "critical", "log"];

    private static readonly string[] Loggers = ["logger", "log", "_logger", "_log", "logging", "LOGGER", "LOG"];

    /// <summary>What becomes text for others: the arguments of a raised error, of a log record and of print.</summary>
    private static IEnumerable<Expression> MessagesOf(PythonNode node) => node switch
    {
        RaiseStatement { Exc: CallExpression call } => call.Args.Concat(call.Keywords.Select(k => k.Value)),
        CallExpression { Func: NameExpression { Id: "print" } } call => call.Args,
        CallExpression { Func: AttributeExpression { Attr: var method, Value: var owner } } call when LogMethods.Contains(method) && DottedName.LastOf(owner) is { } name && Loggers.Contains(name) => call.Args,
        _ => [],
    };

    /// <summary>Directly or in a text; what a function makes of it, such as its length, is another thing.</summary>
    private static IEnumerable<Expression> SecretsIn(Expression expression) => expression switch
    {
        NameExpression or AttributeExpression => DottedName.LastOf(expression) is { } name && IsSecret(name) ? [expression] : [],
        JoinedStrExpression text => text.Values.OfType<FormattedValueExpression>().SelectMany(v => SecretsIn(v.Value)),
        BinOpExpression { Op: BinaryOperator.Add or BinaryOperator.Mod } sum => SecretsIn(sum.Left).Concat(SecretsIn(sum.Right)),
        TupleExpression tuple => tuple.Elts.SelectMany(SecretsIn),
        CallExpression { Func: AttributeExpression { Attr: "format", Value: ConstantExpression } } format => format.Args.Concat(format.Keywords.Select(k => k.Value)).SelectMany(SecretsIn),
        CallExpression { Func: AttributeExpression { Attr: "get_secret_value" } call } => [call],
        CallExpression { Func: NameExpression { Id: "str" or "repr" } } call => call.Args.SelectMany(SecretsIn),
        _ => [],
    };

    private static bool IsSecret(string name)
    {
        var plain = name.TrimStart('_').ToLowerInvariant();
        return plain == "get_secret_value" || Words.Any(w => plain == w || plain.EndsWith("_" + w, StringComparison.Ordinal));
    }
}
