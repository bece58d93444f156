using Onex.Language.Python.Syntax;

namespace Onex.Language.Rules.Python;

/// <summary>How a Pydantic model is configured.</summary>
/// <param name="Statement">The assignment to <c>model_config</c>.</param>
/// <param name="Call">Its value, where that is a call such as <c>ConfigDict(…)</c>; null for a dictionary or a name.</param>
internal sealed record ModelConfig(Statement Statement, CallExpression? Call)
{
    /// <summary>Null for a model that says nothing.</summary>
    public static ModelConfig? Of(ClassDef model) => model.Body.Select(Read).FirstOrDefault(c => c is not null);

    public Keyword? this[string key] => Call?.Keywords.FirstOrDefault(k => k.Arg == key);

    public bool IsTrue(string key) => this[key] is { Value: ConstantExpression { Value: BoolValue { IsTrue: true } } };

    private static ModelConfig? Read(Statement statement) => statement switch
    {
        AssignStatement { Targets: [NameExpression { Id: "model_config" }] } s => new ModelConfig(s, s.Value as CallExpression),
        AnnAssignStatement { Target: NameExpression { Id: "model_config" }, Value: { } value } s => new ModelConfig(s, value as CallExpression),
        _ => null,
    };
}
