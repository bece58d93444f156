using System.Collections.Immutable;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Workspace.Checking.Files;
using Onex.Workspace.Contracts;

namespace Onex.Workspace.Checking;

/// <summary>A file that was checked, with what it takes to check another version of its text.</summary>
internal sealed record CheckedContract(ContractFile File, RuleSettings Settings, CheckedFile Result)
{
    public static CheckedContract Read(ContractFile file, RuleSettings settings)
    {
        if (file.Document is { } document) return Of(file, settings, document);
        var (text, problem) = FileText.Read(file.Path);
        return problem is null
            ? Of(file, settings, new ContractDocument(text.Content))
            : new CheckedContract(file, settings, new CheckedFile(file.Path, text, file, null, [problem]));
    }

    public ImmutableArray<Diagnostic> Check(ContractDocument contract) => ContractChecker.Check(contract, File.Surroundings, Settings);

    private static CheckedContract Of(ContractFile file, RuleSettings settings, ContractDocument contract)
    {
        var diagnostics = ContractChecker.Check(contract, file.Surroundings, settings);
        return new CheckedContract(file, settings, new CheckedFile(file.Path, contract.Text, file, contract, diagnostics));
    }
}
