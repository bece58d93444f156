namespace Onex.Language.Contracts;

/// <summary>Something that the node needs. Texts are empty where the contract does not say.</summary>
/// <param name="Type">e.g. <c>protocol</c>, <c>service</c>, <c>library</c>.</param>
/// <param name="Protocol">For a service: the class of the protocol that it is reached through.</param>
public sealed record ContractDependency(string Name, string Type, string Module, string ClassName, string Protocol, string Description)
{
    /// <summary>For a library: the versions that fit, as pip takes them.</summary>
    public string Version { get; init; } = "";
}
