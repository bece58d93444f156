using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;

namespace Onex.Generation.Rendering;

/// <summary>Collects the files of a package and what each of them offers to the others.</summary>
internal sealed class FilePlanBuilder(Package package)
{
    private readonly List<PlannedFile> files = [];
    private readonly Dictionary<string, string> ownModules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> exports = new(StringComparer.Ordinal);
    private readonly PackageNames names = package.Names;
    private readonly TemplateModel common = PackageTemplates.Common(package);

    private TemplateModel Common => new(common);

    public void AddNode()
    {
        AddPython("node", "python/node.py", Common, names.NodeClass);
        AddPython($"enums/{names.OperationEnumModule}", "python/enums/operation_type.py", Common, names.OperationEnum);
    }

    public void AddModels()
    {
        foreach (var definition in package.Enums)
            AddPython($"enums/{definition.Module}", "python/enums/enum.py", PackageTemplates.Enum(Common, definition), definition.Name);
        foreach (var model in package.Models)
            AddPython($"models/{model.Module}", "python/models/model.py", PackageTemplates.Model(package, model), model.Definition.Name);
        AddPython($"models/{names.ContractModule}", "python/models/contract.py", Common, names.ContractClass);
    }

    public void AddBody()
    {
        foreach (var (name, module) in package.Body.Imports) Offer(name, module);
        foreach (var file in package.Body.PlanFiles(package, common))
        {
            if (file.Module == $"handlers/handler_{names.Service}") AddPython(names.HandlerModule[(names.Package.Length + 1)..].Replace('.', '/'), file.Template, file.Model, names.HandlerClass);
            else AddPython(file.Module, file.Template, file.Model, [.. file.Symbols]);
        }
    }

    public void AddTests()
    {
        AddPython("tests/test_node", "python/tests/test_node.py", Common);
        AddPython("tests/test_contract", "python/tests/test_contract.py", Common);
        AddPython("tests/test_models", "python/tests/test_models.py", PackageTemplates.ModelTests(Common, package));
    }

    public void AddDocuments()
    {
        files.Add(new PlannedFile("README.md", "python/README.md", PackageTemplates.Readme(Common, package), package.Body.UsageTemplate));
        files.Add(new PlannedFile("node.manifest.yaml", "python/node.manifest.yaml", PackageTemplates.Manifest(Common, package)));
        files.Add(new PlannedFile(names.VersionFolder + "version.manifest.yaml", "python/version.manifest.yaml", PackageTemplates.Manifest(Common, package)));
    }

    public void AddExports()
    {
        AddInit("", "python/package_init.py", $"{names.NodeClass}, version {package.Contract.NodeVersion}.");
        if (names.VersionFolder.Length > 0) AddRootInit();
        foreach (var (folder, symbols) in exports)
        {
            var model = Common
                .Add("package_doc", new PyDocstring($"The {folder} of {names.NodeClass}.", 0))
                .Add("exports", symbols.Select(symbol => new PyIdentifier(symbol)));
            files.Add(new PlannedFile($"{names.VersionFolder}{folder}/__init__.py", "python/exports_init.py", model));
        }
        var tests = Common.Add("package_doc", new PyDocstring($"Tests of {names.NodeClass}.", 0));
        files.Add(new PlannedFile($"{names.VersionFolder}tests/__init__.py", "python/tests_init.py", tests));
    }

    public FilePlan Build() => new([.. files], ownModules);

    private void AddInit(string folder, string template, string doc) =>
        files.Add(new PlannedFile(
            $"{names.VersionFolder}{folder}__init__.py",
            template,
            Common.Add("package_doc", new PyDocstring(doc, 0))));

    private void AddRootInit() =>
        files.Add(new PlannedFile(
            "__init__.py",
            "python/package_init.py",
            Common.Add("package_doc", new PyDocstring($"{names.NodeClass}.", 0))));

    private void AddPython(string path, string template, TemplateModel model, params string[] symbols)
    {
        var file = $"{names.VersionFolder}{path}.py";
        if (files.Exists(other => other.Path == file)) throw new TemplateException($"Two files of the package would be {file}.");
        files.Add(new PlannedFile(file, template, model));
        var module = $"{names.Package}.{path.Replace('/', '.')}";
        foreach (var symbol in symbols)
        {
            Offer(symbol, module);
            // Functions are for the package's own use.
            if (path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && char.IsAsciiLetterUpper(symbol[0])) Export(path[..slash], symbol);
        }
    }

    private void Offer(string symbol, string module)
    {
        if (!ownModules.TryAdd(symbol, module)) throw new TemplateException($"Two modules of the package would offer '{symbol}'.");
    }

    private void Export(string folder, string symbol)
    {
        if (!exports.TryGetValue(folder, out var symbols)) exports.Add(folder, symbols = new SortedSet<string>(NaturalOrder.Instance));
        symbols.Add(symbol);
    }
}
