using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;

namespace Onex.Generation.Gates;

/// <summary>G9 to G12: the rules of the editor, for contracts and for Python, run over a whole package before anything of it is written.</summary>
public static class PackageGates
{
    private const int MostMessages = 20;

    public static ImmutableArray<GateResult> Check(NodePackage package) =>
    [
        Report(Gate.Syntax, [.. PackageRules.Check(package, PackageRules.Syntax), .. YamlFindings(package)]),
        Report(Gate.Naming, Find(package, [.. PackageRules.Naming, .. PackageRules.Conduct])),
        Report(Gate.Imports, Find(package, PackageRules.Imports)),
        Report(Gate.PydanticModels, Find(package, PackageRules.Models)),
    ];

    /// <summary>What is generated is held to all that an editor would show: also what real nodes are only warned of makes a gate fail.</summary>
    private static ImmutableArray<FileDiagnostic> Find(NodePackage package, ImmutableArray<IPackageRule> rules) =>
    [
        .. PackageRules.Check(package, rules).Select(found => found.Diagnostic.Code == PackageRules.Internal.Code
            ? found
            : found with { Diagnostic = found.Diagnostic with { Severity = DiagnosticSeverity.Error } }),
    ];

    /// <summary>What no loader reads, and what is wrong with the contract: other errors than of syntax are errors of the node.</summary>
    private static IEnumerable<FileDiagnostic> YamlFindings(NodePackage package) =>
        from file in package.YamlFiles
        from diagnostic in file.Path.EndsWith("/contract.yaml", StringComparison.Ordinal) ? ContractErrors(file) : file.Document.Diagnostics
        select new FileDiagnostic(file, diagnostic);

    private static IEnumerable<Diagnostic> ContractErrors(YamlFile file) =>
        ContractChecker.Check(new ContractDocument(file.Document), NoSurroundings.Instance, RuleSettings.Default)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static GateResult Report(Gate gate, ImmutableArray<FileDiagnostic> found)
    {
        if (found.IsEmpty) return gate.Pass();
        ImmutableArray<string> messages = [.. found.Take(MostMessages).Select(f => f.Describe())];
        if (found.Length > MostMessages) messages = messages.Add($"… and {found.Length - MostMessages} more");
        return found.Any(f => f.Diagnostic.Severity == DiagnosticSeverity.Error) ? gate.Fail(messages) : gate.Warn(messages);
    }
}
