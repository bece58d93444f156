using Onex.Generation.Components;
using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Components;

/// <summary>What stands in <c>templates/components</c> is complete and says nothing twice.</summary>
public class ComponentCatalogTests
{
    private static readonly string[] ExpectedTemplates = ["handler.py", "test_handler.py"];

    public static TheoryData<string> Names => [.. ComponentCatalog.Bundled.All.Select(component => component.Name)];

    public static TheoryData<string> NamesWithTemplates =>
        [.. ComponentCatalog.Bundled.All.Where(component => component.HasOwnTemplates).Select(component => component.Name)];

    [Fact]
    public void A_system_is_found_by_any_of_its_names_and_belongs_to_one_component()
    {
        var systems = ComponentCatalog.Bundled.All.SelectMany(component => component.Systems).ToList();

        systems.ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
        ComponentCatalog.Bundled.Find("valkey")!.Name.ShouldBe("redis");
        ComponentCatalog.Bundled.Find("Frobnicator").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_verb_asks_for_one_kind(string name) => Get(name).Kinds.SelectMany(kind => kind.Verbs).ShouldBeUnique();

    [Theory]
    [MemberData(nameof(NamesWithTemplates))]
    public void Every_template_is_listed_and_every_listed_template_is_there(string name)
    {
        var component = Get(name);
        var folder = $"components/{name}/";
        var there = TemplateStore.Paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[folder.Length..]);

        there.Order(StringComparer.Ordinal).ShouldBe(
            component.Files.Select(file => file.Template + ".hbs").Where(template => !template.Contains('/', StringComparison.Ordinal)).Append("spec.yaml").Append("usage.md.hbs").Order(StringComparer.Ordinal));
        component.Files.ShouldAllBe(file => TemplateStore.Paths.Contains(file.TemplatePath(name) + ".hbs"));
        ExpectedTemplates.ShouldBeSubsetOf(component.Files.Select(file => file.Template));
    }

    [Theory]
    [MemberData(nameof(NamesWithTemplates))]
    public void Every_import_is_used_and_none_repeats_what_every_node_has(string name)
    {
        var text = string.Concat(Get(name).Files.Select(file => TemplateStore.Read(file.TemplatePath(name) + ".hbs")).Append(TemplateStore.Read($"components/{name}/usage.md.hbs")));
        foreach (var (symbol, _) in Get(name).Imports)
        {
            text.ShouldContain($$$"""{{import "{{{symbol}}}"}}""");
            (PythonSymbols.IsWholeModule(symbol) || PythonSymbols.FindModule(symbol) is not null).ShouldBeFalse(symbol);
        }
    }

    [Theory]
    [MemberData(nameof(NamesWithTemplates))]
    public void Every_error_is_one_of_omnibase_infra(string name)
    {
        foreach (var error in Get(name).Errors)
        {
            BundledApiIndex.Instance.ResolveSymbol(error.Name).ShouldNotBeNull(error.Name).ShouldStartWith("omnibase_infra.");
            error.Description.ShouldEndWith(".");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_protocol_of_omnibase_spi_is_there(string name)
    {
        var protocol = Get(name).SpiProtocol;
        if (protocol.Length == 0) return;
        var dot = protocol.LastIndexOf('.');
        protocol.ShouldStartWith("omnibase_spi.");
        BundledApiIndex.Instance.HasName(protocol[..dot], protocol[(dot + 1)..]).ShouldBeTrue(protocol);
    }

    [Theory]
    [MemberData(nameof(NamesWithTemplates))]
    public void What_a_spec_says_of_the_drivers_errors_stands_in_its_templates(string name)
    {
        var component = Get(name);
        var text = string.Concat(component.Files.Select(file => TemplateStore.Read(file.TemplatePath(name) + ".hbs")));
        foreach (var (error, said) in component.Operating.DriverErrors)
        {
            component.Errors.Select(e => e.Name).ShouldContain(error);
            foreach (var words in said) text.ShouldContain(words.Split(' ')[^1], customMessage: $"{error}: {words}");
        }
    }

    private static Component Get(string name) => ComponentCatalog.Bundled.All.Single(component => component.Name == name);
}
