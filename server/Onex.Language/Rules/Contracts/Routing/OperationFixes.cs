using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Contracts.Routing;
using Onex.Language.Naming;
using Onex.Language.Python;
using Onex.Language.Rules.Contracts.Operations;
using Onex.Language.Text;
using Onex.Language.Yaml;
using Onex.Language.Yaml.Editing;

namespace Onex.Language.Rules.Contracts.Routing;

/// <summary>Gives an entry the operation that its handler's name speaks of.</summary>
internal static class OperationFixes
{
    private const string Prefix = "Handler";

    /// <summary>
    /// Where a missing operation is shown; null where it is of a wrong kind, which is another fault, or may yet stand in a part of the file
    /// that cannot be read.
    /// </summary>
    public static TextSpan? PlaceOf(ContractDocument contract, RoutingEntry entry)
    {
        if (entry.Mapping.Find("operation") is { } written)
            return written.Value.IsNothing() || written.Value.AsText() is not null ? written.ValueSpan() : null;
        return contract.IsDamaged ? null : entry.Mapping.FirstKeySpan();
    }

    /// <returns>Nothing where the contract does not tell the operation, or another entry has it already.</returns>
    public static ImmutableArray<TextEdit> Add(ContractDocument contract, RoutingEntry entry)
    {
        if (Meant(contract, entry) is not { } operation || contract.Routing!.Entries.Any(e => e.Operation == operation)) return [];
        if (entry.Mapping.Find("operation") is not { } written)
            return YamlEdits.InsertEntry(contract.Yaml, entry.Mapping, "handler", [$"operation: {operation}"]);
        return written.Value is YamlScalar ? YamlEdits.ReplaceValue(contract.Yaml, written, [operation]) : [];
    }

    /// <summary>What the handler's name says. Where operations are described, it must be one of them; with as many as entries, their order tells.</summary>
    private static string? Meant(ContractDocument contract, RoutingEntry entry)
    {
        var described = IoOperations.Of(contract).Select(o => o.Name).ToList();
        var named = entry.HandlerName is { } name && name.StartsWith(Prefix, StringComparison.Ordinal) ? Casing.ToSnakeCase(name[Prefix.Length..]) : "";
        if (PythonName.IsIdentifier(named) && (described.Count == 0 || described.Contains(named))) return named;
        if (described.Count != contract.Routing!.Handlers!.Items.Length) return null;
        var operation = described[entry.Index];
        return PythonName.IsModulePath(operation) ? operation : null;
    }
}
