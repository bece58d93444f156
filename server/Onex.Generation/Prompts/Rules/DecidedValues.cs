using Onex.Generation.Errors;
using Onex.Generation.Naming;
using Onex.Generation.Prompts.Text;
using Onex.Generation.Prompts.Vocabulary;
using Onex.Generation.Specs;

namespace Onex.Generation.Prompts.Rules;

/// <summary>The overrides of a caller in valid form; null where the prompt decides.</summary>
internal sealed record DecidedValues(NodeType? Type, ServiceName? Name, ServiceName? Domain)
{
    public static (DecidedValues? Values, OnexError? Error) Read(PromptOverrides overrides)
    {
        var type = overrides.NodeType is { } text ? NodeTypeWords.FindExact(text) : null;
        if (overrides.NodeType is not null && type is null) return (null, RefuseType(overrides.NodeType));
        var (name, nameError) = overrides.Name is null ? (null, null) : ServiceNameRule.ReadOverride(overrides.Name, "The name");
        var (domain, domainError) = overrides.Domain is null ? (null, null) : ServiceNameRule.ReadOverride(overrides.Domain, "The domain");
        return (nameError ?? domainError) is { } error ? (null, error) : (new DecidedValues(type, name, domain), null);
    }

    private static OnexError RefuseType(string type)
    {
        var shown = PlainText.ToOneLine(type, PythonNames.MaxLength);
        return new OnexError(
            ErrorCodes.InvalidNodeType, ErrorLevel.User, $"\"{shown}\" is no node type.", "Use EFFECT, COMPUTE, REDUCER or ORCHESTRATOR").With("node_type", shown);
    }
}
