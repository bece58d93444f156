using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Dialects;
using Onex.Language.Diagnostics;
using Onex.Language.Rules.Contracts.Basics;
using Onex.Language.Yaml;

namespace Onex.Language.Rules.Contracts.HandlerContracts;

/// <summary>What omnibase_core's ModelHandlerContract asks of <c>handler_id</c>.</summary>
internal sealed class HandlerIdRule : IContractRule
{
    private const int MaxLength = 256;

    public RuleDescriptor Descriptor { get; } =
        new("HANDLER-002", "A handler's id has at least two parts with dots between them", DiagnosticSeverity.Error);

    public ImmutableArray<ContractDialect> Dialects { get; } = [ContractDialect.Handler];

    public IEnumerable<Diagnostic> Check(ContractDocument contract, IContractSurroundings surroundings)
    {
        if (contract.Root?.Find("handler_id") is not { Value.Resolved: { } value } entry || PythonValue.IsNull(value)) yield break;
        if (Fault(value) is { } fault) yield return Descriptor.At(entry.ValueSpan(), fault);
    }

    private static string? Fault(YamlNode value)
    {
        if (value is not YamlScalar { IsText: true } text) return $"'handler_id' must be a text, not {PythonValue.Describe(value)}.";
        var id = text.Value.Trim();
        if (id.Length > MaxLength) return $"'handler_id' has {id.Length} characters; at most {MaxLength} are allowed.";
        var parts = id.Split('.');
        if (parts.Length < 2) return $"'{id}' needs at least two parts with a dot between them, e.g. node.{(id.Length == 0 ? "order" : id)}.";
        if (parts.Contains("")) return $"'{id}' has an empty part.";
        return parts.FirstOrDefault(part => !char.IsLetter(part[0]) && part[0] != '_') is { } wrong ? $"'{wrong}' must begin with a letter or an underscore." : null;
    }
}
