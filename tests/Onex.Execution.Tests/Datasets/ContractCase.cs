namespace Onex.Execution.Tests.Datasets;

/// <summary>A contract to generate a package from.</summary>
/// <param name="Title">What is special about it; unique.</param>
public sealed record ContractCase(string Title, string Text)
{
    public static IEnumerable<ContractCase> All => GivenContracts.Names.Select(name => new ContractCase($"contract, {name}", GivenContracts.Read(name)));
}
