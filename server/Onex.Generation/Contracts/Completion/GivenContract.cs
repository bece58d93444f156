using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Rendering;
using Onex.Generation.Specs;
using Onex.Language.Contracts;
using Onex.Language.Diagnostics;
using Onex.Language.Yaml;

namespace Onex.Generation.Contracts.Completion;

/// <summary>A contract that a person gives instead of a prompt.</summary>
public sealed class GivenContract
{
    private const int MostMessages = 5;

    private readonly Contract contract;
    private readonly PackageNames names;

    private GivenContract(string text, Contract contract, PackageNames names)
    {
        this.contract = contract;
        this.names = names;
        Text = text;
        Spec = ContractSpec.Read(contract, names);
        Location = new PackageLocation(names.Layout, names.ParentPackage);
    }

    /// <summary>As it was given.</summary>
    public string Text { get; }

    /// <summary>What it asks for.</summary>
    public NodeSpec Spec { get; }

    /// <summary>Where it says that its package stands.</summary>
    public PackageLocation Location { get; }

    /// <summary>Reads it; INVALID_CONTRACT, level user, where no node can be made of it, with what is wrong by line.</summary>
    public static Result<GivenContract> Read(string text)
    {
        var (contract, error) = ReadContract(text);
        if (contract is null) return error!;
        var (names, problem) = PackageNames.Read(contract);
        return names is null ? problem! : new GivenContract(text, contract, names);
    }

    /// <summary>The text with all that rendering needs; the text itself where nothing is missing.</summary>
    internal string Complete(ComponentCatalog components)
    {
        var naming = new NodeNaming(Spec, names.Folder, names.Package, names.Input, names.Output, names.Handler, names.OperationEnum);
        return ContractCompleter.Complete(Text, CallSystemsAs(contract, ContractComposer.Compose(naming, components, KindsOf(contract)), components));
    }

    private static Dictionary<string, string> KindsOf(Contract contract) => contract.IoOperations
        .DistinctBy(operation => operation.Operation)
        .ToDictionary(operation => operation.Operation, operation => operation.OperationType, StringComparer.Ordinal);

    /// <summary>A system has several names; the contract goes on to call it by its own.</summary>
    private static Contract CallSystemsAs(Contract given, Contract whole, ComponentCatalog components)
    {
        return whole with
        {
            Dependencies = [.. whole.Dependencies.Select(dependency => dependency.Type == "service" ? dependency with { Name = NameOf(dependency.Name) } : dependency)],
            IoOperations = [.. whole.IoOperations.Select(operation => operation with { Systems = [.. operation.Systems.Select(NameOf)] })],
        };

        string NameOf(string system) => given.Dependencies
            .Where(dependency => dependency.Type == "service")
            .Select(dependency => dependency.Name)
            .FirstOrDefault(name => components.Find(name)?.Systems[0] == system) ?? system;
    }

    private static (Contract? Contract, OnexError? Error) ReadContract(string text)
    {
        var document = YamlReader.Read(text);
        var reading = ContractReader.Read(document);
        if (reading.Contract is not null) return (reading.Contract, null);
        var messages = reading.Diagnostics.Take(MostMessages).Select(diagnostic => Describe(document, diagnostic)).ToList();
        if (reading.Diagnostics.Length > MostMessages) messages.Add($"… and {reading.Diagnostics.Length - MostMessages} more");
        return (null, new OnexError(
            ErrorCodes.InvalidContract,
            ErrorLevel.User,
            $"No node can be made of this contract. {string.Join(" ", messages)}",
            "Run 'onexgen check' on it: it shows each place, and 'onexgen check --fix' mends what has one answer."));
    }

    private static string Describe(YamlDocument document, Diagnostic diagnostic) =>
        $"Line {document.Text.GetPosition(diagnostic.Span.Start).Line + 1}: {diagnostic.Message} ({diagnostic.Code})";
}
