using System.Collections.Immutable;
using Onex.Generation.Components;
using Onex.Generation.Errors;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Api;
using Onex.Language.Contracts;

namespace Onex.Generation.Rendering;

/// <summary>Renders a package from its contract. Layout, names and modules all stand in the contract.</summary>
public static class Renderer
{
    /// <param name="contractText">What <paramref name="contract"/> was read from; it becomes the package's <c>contract.yaml</c> as it is.</param>
    /// <param name="api">Knows where the target's ONEX libraries have their names.</param>
    /// <param name="components">Whose templates are filled.</param>
    public static Result<FileSet> Render(string contractText, Contract contract, IApiIndex api, ComponentCatalog components)
    {
        var (package, error) = Package.Read(contract, components);
        if (package is null) return error!;
        var plan = FilePlan.Of(package);
        var lookup = new PackageModuleLookup(plan.OwnModules, api);
        var files = plan.Files
            .Select(file => new GeneratedFile(file.Path, Fill(file, lookup, package.Names.TopPackage, components.Templates)))
            .Append(new GeneratedFile(package.Names.VersionFolder + "contract.yaml", contractText))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .ToImmutableArray();
        return new FileSet(package.Names.Folder, package.Names.NodeModule, package.Names.NodeClass, files, package.Body.Warnings);
    }

    private static string Fill(PlannedFile file, IModuleLookup lookup, string topPackage, ITemplateEngine engine)
    {
        var model = file.Model;
        if (file.Part is { } part)
        {
            var text = engine.Render(part, model, new ImportBlock(lookup, topPackage));
            model = new TemplateModel(model).Add("part", new PyCode(text.TrimEnd('\n')));
        }
        return engine.Render(file.Template, model, new ImportBlock(lookup, topPackage));
    }
}
