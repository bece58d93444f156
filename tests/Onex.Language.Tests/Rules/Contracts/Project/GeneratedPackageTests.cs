using System.Collections.Immutable;
using Onex.Language.Api;
using Onex.Language.Contracts;
using Onex.Language.Projects;
using Onex.Language.Rules;
using Onex.Language.Rules.Contracts;
using Onex.Language.Tests.Projects;
using Onex.Language.Yaml;

namespace Onex.Language.Tests.Rules.Contracts.Project;

/// <summary>What the product generates lies in its folder as the rules across files ask for: whole packages give no finding.</summary>
public sealed class GeneratedPackageTests
{
    private const string Ending = ".golden";

    public static TheoryData<string> Packages =>
        [.. Directory.GetDirectories(Repository.PathOf("tests", "Golden")).Where(HasContract).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_generated_package_has_no_finding(string package)
    {
        var (project, path) = Place(package);
        var contract = project.ReadContract(path)!;
        ContractChecker.Check(contract, project.Around(path), RuleSettings.Default with { Profile = RuleProfile.Gates })
            .Select(d => $"{d.Code} {contract.Text.GetPosition(d.Span.Start)} {d.Message}")
            .ShouldBeEmpty();
    }

    /// <summary>The packages are found at all: their models and handlers are looked for in the project.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_modules_are_found_in_the_project(string package)
    {
        var (project, path) = Place(package);
        var module = ((YamlMapping)project.ReadContract(path)!.Root!["input_model"]!).TextAt("module")!;
        project.FindModule(path[..path.LastIndexOf('/')], module).Kind.ShouldBe(ModuleKind.InProject);
    }

    private static bool HasContract(string folder) => Directory.GetFiles(folder, "contract.yaml" + Ending, SearchOption.AllDirectories).Length == 1;

    /// <summary>The package where its contract's modules say that it lies.</summary>
    private static (ContractProject Project, string Path) Place(string package)
    {
        var folder = Repository.PathOf("tests", "Golden", package);
        var files = Directory.GetFiles(folder, "*" + Ending, SearchOption.AllDirectories)
            .Select(f => (Path: Path.GetRelativePath(folder, f).Replace('\\', '/')[..^Ending.Length], Text: File.ReadAllText(f)))
            .ToImmutableArray();
        var contract = new ContractDocument(files.Single(f => f.Path.EndsWith("contract.yaml", StringComparison.Ordinal)).Text);
        var name = contract.Root!.TextAt("name")!;
        var module = ((YamlMapping)contract.Root!["input_model"]!).TextAt("module")!;
        var parents = module.Split('.').TakeWhile(part => part != name).ToList();
        var inits = parents.Select((_, i) => (string.Join('/', parents.Take(i + 1)) + "/__init__.py", ""));
        var placed = files.Select(f => (string.Join('/', parents.Append(name).Append(f.Path)), f.Text)).Concat(inits).ToList();
        var path = placed.Select(f => f.Item1).Single(p => p.EndsWith("contract.yaml", StringComparison.Ordinal));
        return (new ContractProject(new InMemoryFiles(placed), BundledApiIndex.Instance, [path]), path);
    }
}
