using System.Text;
using Onex.Language.Api;

namespace Onex.Language.Tests.Api;

public class ApiIndexTests
{
    private static readonly ApiModule[] Modules =
    [
        new("lib", [Name("Root", ApiNameKind.Reexport, true)]),
        new("lib.a", []),
        new("lib.a.b", [Name("Thing", ApiNameKind.Class), Name("Thing2", ApiNameKind.Class), Name("run", ApiNameKind.Function)]),
        new("lib.a_b", [Name("Thing", ApiNameKind.Variable)]),
        new("lib.a1", [Name("Thing", ApiNameKind.Reexport, true)]),
        new("lib._private", [Name("Thing", ApiNameKind.Class, true)]),
        new("lib.ünicode", [Name("Größe", ApiNameKind.Class)]),
        new("lib.𝒞", [Name("𝒞", ApiNameKind.Class)]),
        new("lib.z", [Name("last", ApiNameKind.Variable)]),
    ];

    [Fact]
    public void Every_module_and_name_that_was_written_is_found()
    {
        var index = Write(Modules);

        foreach (var module in Modules)
        {
            index.HasModule(module.Name).ShouldBeTrue(module.Name);
            foreach (var name in module.Names) index.HasName(module.Name, name.Name).ShouldBeTrue($"{module.Name} {name.Name}");
        }
    }

    [Theory]
    [InlineData("lib.b")]
    [InlineData("lib.")]
    [InlineData("lib.a.")]
    [InlineData("lib.A")]
    [InlineData("lib.a.b.c")]
    [InlineData("lib.zz")]
    [InlineData("lib. ")]
    [InlineData("library")]
    [InlineData("li")]
    [InlineData("")]
    [InlineData(".")]
    public void A_module_that_was_not_written_is_not_found(string module) => Write(Modules).HasModule(module).ShouldBeFalse();

    [Theory]
    [InlineData("lib.a.b", "Thin")]
    [InlineData("lib.a.b", "hing")]
    [InlineData("lib.a.b", "c:Thing")]
    [InlineData("lib.a.b", "")]
    [InlineData("lib.a", "Thing")]
    [InlineData("lib.nowhere", "Thing")]
    public void A_name_that_a_module_does_not_have_is_not_found(string module, string name) =>
        Write(Modules).HasName(module, name).ShouldBeFalse();

    [Fact]
    public void A_submodule_is_a_name_of_its_package() => Write(Modules).HasName("lib.a", "b").ShouldBeTrue();

    [Fact]
    public void A_symbol_resolves_to_the_shortest_module_that_exports_it_and_never_to_a_private_one() =>
        Write(Modules).ResolveSymbol("Thing").ShouldBe("lib.a1");

    [Fact]
    public void A_symbol_that_nobody_exports_resolves_to_where_it_is_defined()
    {
        var index = Write([new("lib", [Name("Thing", ApiNameKind.Reexport)]), new("lib.deep.m", [Name("Thing", ApiNameKind.Class)])]);

        index.ResolveSymbol("Thing").ShouldBe("lib.deep.m");
    }

    [Theory]
    [InlineData("Thin")]
    [InlineData(":Thing")]
    [InlineData("lib")]
    [InlineData("")]
    [InlineData("\n")]
    public void What_is_no_symbol_resolves_to_nothing(string symbol) => Write(Modules).ResolveSymbol(symbol).ShouldBeNull();

    [Fact]
    public void The_same_facts_in_another_order_give_the_same_text()
    {
        var text = ApiIndexFormat.Write("lib", "1.0", "Made by a test.", Modules);

        ApiIndexFormat.Write("lib", "1.0", "Made by a test.", Modules.Reverse().Select(m => m with { Names = [.. m.Names.Reverse()] })).ShouldBe(text);
        text.ShouldStartWith("# onex api-index 1\n# package lib 1.0\n# Made by a test.\n");
        text.ShouldContain("\na.b c:Thing c:Thing2 f:run\n");
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("# onex api-index 2\n# package lib 1.0\n. c:A\n")]
    [InlineData("# onex api-index 1\n. c:A\n")]
    [InlineData("# onex api-index 1\n# package lib 1.0\n. c:A")]
    public void What_is_no_index_is_refused(string text) =>
        Should.Throw<FormatException>(() => ApiIndex.Open(Encoding.UTF8.GetBytes(text), "test"));

    [Fact]
    public void The_first_layer_that_covers_a_package_speaks_for_it_alone()
    {
        var installed = Write([new("lib", []), new("lib.moved", [Name("Thing", ApiNameKind.Class)])], "2.0");
        var other = Write([new("other", [Name("Only", ApiNameKind.Class)])], "3.0", "other");

        var layers = new LayeredApiIndex(installed, Write(Modules), other);

        layers.Packages.Select(package => $"{package.Name} {package.Version}").ShouldBe(["lib 2.0", "other 3.0"]);
        layers.HasModule("lib.a.b").ShouldBeFalse();
        layers.HasName("lib.moved", "Thing").ShouldBeTrue();
        layers.ResolveSymbol("Thing").ShouldBe("lib.moved");
        layers.ResolveSymbol("run").ShouldBeNull();
        layers.ResolveSymbol("Only").ShouldBe("other");
        layers.Covers("elsewhere").ShouldBeFalse();
    }

    [Fact]
    public void A_pinned_symbol_is_never_taken_from_another_package()
    {
        var core = Write([new("omnibase_core.enums", [Name("EnumHandlerType", ApiNameKind.Class, true)])], package: "omnibase_core");
        var infra = Write([new("omnibase_infra.moved", [Name("EnumHandlerType", ApiNameKind.Class)])], package: "omnibase_infra");

        new LayeredApiIndex(core, infra).ResolveSymbol("EnumHandlerType").ShouldBe("omnibase_infra.moved");
        new LayeredApiIndex(core).ResolveSymbol("EnumHandlerType").ShouldBeNull();
    }

    private static ApiName Name(string name, ApiNameKind kind, bool isExported = false) => new(name, kind, isExported);

    private static ApiIndex Write(IEnumerable<ApiModule> modules, string version = "1.0", string package = "lib") =>
        ApiIndex.Open(Encoding.UTF8.GetBytes(ApiIndexFormat.Write(package, version, "Made by a test.", modules)), "test");
}
