using Onex.Generation.Components;
using Onex.Generation.Contracts;
using Onex.Generation.Contracts.Completion;
using Onex.Generation.Errors;
using Onex.Generation.Specs;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Yaml;

namespace Onex.Generation.Rendering;

/// <summary>To a package in one step: the contract is written or completed, read back, and the package rendered from what was read.</summary>
public static class PackageGenerator
{
    /// <summary>With the product's own components.</summary>
    public static Result<FileSet> Generate(NodeSpec spec, PackageLocation location, IApiIndex api) => Generate(spec, location, api, ComponentCatalog.Bundled);

    public static Result<FileSet> Generate(NodeSpec spec, PackageLocation location, IApiIndex api, ComponentCatalog components)
    {
        return RenderText(ContractWriter.Write(ContractComposer.Compose(NodeNaming.Of(spec, location), components)), ErrorLevel.Generation, api, components);
    }

    /// <summary>What the contract lacks is added to it; what stands in it stays as it is.</summary>
    public static Result<FileSet> Generate(GivenContract given, IApiIndex api, ComponentCatalog components) =>
        RenderText(given.Complete(components), ErrorLevel.User, api, components);

    private static Result<FileSet> RenderText(string text, ErrorLevel level, IApiIndex api, ComponentCatalog components)
    {
        var reading = ContractReader.Read(YamlReader.Read(text));
        if (reading.Contract is not null) return Renderer.Render(text, reading.Contract, api, components);
        var reasons = string.Join(" ", reading.Diagnostics.Select(diagnostic => diagnostic.Message));
        return new OnexError(ErrorCodes.InvalidContract, level, $"The contract of this node cannot be read back: {reasons}");
    }
}
