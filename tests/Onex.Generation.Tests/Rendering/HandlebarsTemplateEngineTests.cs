using Onex.Generation.Rendering.PythonImports;
using Onex.Generation.Rendering.Templating;
using Onex.Generation.Rendering.Values;
using Onex.Language.Api;

namespace Onex.Generation.Tests.Rendering;

public class HandlebarsTemplateEngineTests
{
    [Theory]
    [InlineData("{{name}}", "value\n")]
    [InlineData("{{#if yes}}a{{else}}b{{/if}}{{#if no}}a{{else}}b{{/if}}", "ab\n")]
    [InlineData("{{#each items}}<{{this}}>{{/each}}", "<value><value>\n")]
    [InlineData("{{#each parts}}{{inner}}{{../name}}{{/each}}", "valuevalue\n")]
    [InlineData("\n\na\n\n\n", "a\n")]
    public void Typed_values_and_conditions_are_printed(string template, string expected) => Render(template).ShouldBe(expected);

    [Theory]
    [InlineData("{{missing}}")]
    [InlineData("{{#if missing}}a{{/if}}")]
    [InlineData("{{#each missing}}a{{/each}}")]
    [InlineData("{{#each parts}}{{name}}{{/each}}")]
    [InlineData("{{name.Missing}}")]
    [InlineData("{{name.Text}}")]
    [InlineData("{{name.Text.Length}}")]
    [InlineData("{{yes}}")]
    [InlineData("{{items}}")]
    [InlineData("{{parts}}")]
    [InlineData("{{{name}}}")]
    [InlineData("{{lookup name \"Text\"}}")]
    [InlineData("{{#if yes}}a")]
    [InlineData("{{/if}}")]
    [InlineData("{{import}}")]
    [InlineData("{{import yes}}")]
    public void Everything_else_is_refused(string template) => Should.Throw<TemplateException>(() => Render(template));

    [Fact]
    public void A_template_that_is_not_there_is_refused() =>
        Should.Throw<TemplateException>(() => new HandlebarsTemplateEngine(_ => null).Render("x", new TemplateModel(), Imports()));

    [Fact]
    public void A_symbol_that_no_module_has_is_refused() =>
        Should.Throw<UnknownSymbolException>(() => Render("{{import \"NoSuchSymbol\"}}")).Symbol.ShouldBe("NoSuchSymbol");

    [Fact]
    public void Imports_are_written_where_the_template_wants_them() =>
        Render("{{import \"UUID\"}}{{import_for_typing \"ModelONEXContainer\"}}a\n{{imports}}\nb").ShouldBe(
            "a\nfrom typing import TYPE_CHECKING\nfrom uuid import UUID\n\nif TYPE_CHECKING:\n    from omnibase_core.models.container.model_onex_container import ModelONEXContainer\nb\n");

    [Fact]
    public void Every_template_of_the_product_is_well_formed()
    {
        var engine = new HandlebarsTemplateEngine(TemplateStore.Read);
        foreach (var path in TemplateStore.Paths.Where(path => path.EndsWith(".hbs", StringComparison.Ordinal)))
            engine.Check(path[..^".hbs".Length]).ShouldBeNull(path);
    }

    private static string Render(string template)
    {
        var value = new PyCode("value");
        var model = new TemplateModel()
            .Add("name", value)
            .Add("yes", true)
            .Add("no", false)
            .Add("items", [value, value])
            .Add("parts", [new TemplateModel().Add("inner", value)]);
        return new HandlebarsTemplateEngine(_ => template).Render("x", model, Imports());
    }

    private static ImportBlock Imports() =>
        new(new PackageModuleLookup(new Dictionary<string, string>(), BundledApiIndex.Instance), "own");
}
