using Onex.Language.Api;
using Onex.Language.Python;
using Onex.Language.Text;

namespace Onex.Language.Tests.Api;

public class ApiModuleReaderTests
{
    [Fact]
    public void Classes_functions_and_variables_are_public_unless_they_begin_with_an_underscore() => ShouldHave(
        """
        class A: pass
        class _B: pass
        class Generic[T]: pass
        async def run(): pass
        def _hidden(): pass
        LIMIT = 3
        x, (y, z) = 1, (2, 3)
        typed: int = 4
        only_annotated: int
        type Alias = int
        """,
        "v:Alias v:LIMIT c:A c:Generic f:run v:typed v:x");

    [Fact]
    public void What_stands_in_all_is_exported() => ShouldHave(
        """
        __all__ = ["A", "_private", "from_elsewhere", "unknown"]
        from .b import from_elsewhere
        class A: pass
        class NotListed: pass
        def _private(): pass
        """,
        "C:A c:NotListed F:_private R:from_elsewhere D:unknown");

    [Fact]
    public void All_may_be_put_together_in_many_ways() => ShouldHave(
        """
        __all__: list[str] = ["a"] + ["b"]
        __all__ += ("c", "x")
        __all__.append("d")
        __all__.extend(["e", "f"])
        __all__.remove("x")
        __all__ = [*__all__, "g"]
        """,
        "D:a D:b D:c D:d D:e D:f D:g");

    [Fact]
    public void A_package_re_exports_what_it_imports_from_its_own_parts() => ShouldHave(
        """
        from .part import Own, Other as Renamed, _hidden
        from ..b import Sibling
        from pkg.c import Absolute
        from typing import Any
        import os
        """,
        "r:Absolute r:Own r:Renamed r:Sibling",
        "pkg.a",
        isPackage: true);

    [Fact]
    public void A_module_re_exports_only_what_it_imports_under_its_own_name() => ShouldHave(
        """
        from .part import Used
        from .part import Kept as Kept
        import json as json
        import os
        """,
        "r:Kept r:json");

    [Fact]
    public void What_only_type_checkers_import_is_no_name_at_run_time() => ShouldHave(
        """
        from typing import TYPE_CHECKING
        import typing
        if TYPE_CHECKING:
            from .part import A
            class B: pass
        elif typing.TYPE_CHECKING:
            from .part import C
        else:
            from .part import D
            E = object
        """,
        "r:D v:E",
        isPackage: true);

    [Fact]
    public void Both_sides_of_a_fallback_count() => ShouldHave(
        """
        try:
            from .fast import Engine
        except ImportError:
            Engine = None
            from .slow import Fallback
        else:
            FAST = True
        finally:
            DONE = True
        if True:
            with open("x") as f:
                INNER = 1
        for i in ():
            LOOP = 1
        while False:
            NEVER = 1
        """,
        "v:DONE v:Engine v:FAST r:Fallback v:INNER v:LOOP v:NEVER",
        isPackage: true);

    [Fact]
    public void A_deleted_name_is_gone() => ShouldHave("a = b = 1\ndel a", "v:b");

    [Theory]
    [InlineData("if name == 'A': return 1\n    if 'B' == name: return 2")]
    [InlineData("if name in {'A', 'B'}: return 1")]
    [InlineData("lazy = ('A', 'B')\n    if name in lazy: return 1")]
    [InlineData("return load(_LAZY[name])")]
    [InlineData("target = _LAZY.get(name, None)")]
    [InlineData("if name in _NAMES: pass")]
    [InlineData("match name:\n        case 'A' | 'B': return 1")]
    public void A_module_level_getattr_gives_the_names_that_it_asks_for(string body) => ShouldHave(
        $$"""
        _LAZY: dict[str, str] = {"A": "pkg.a", "B": "pkg.b"}
        _NAMES = frozenset({"A", "B"})
        def __getattr__(name: str) -> object:
            "if name == 'Documentation'"
            {{body}}
            raise AttributeError("Message")
        """,
        "r:A r:B");

    [Fact]
    public void A_getattr_that_works_in_unknown_ways_gives_nothing() => ShouldHave(
        "def __getattr__(name): return globals()[compute(name)]\ndef __getattr__(): pass",
        "");

    [Fact]
    public void A_stub_defines_what_it_annotates_and_re_exports_by_its_own_name_only()
    {
        var module = PythonParser.Parse(new SourceText("limit: int\nfrom .a import X, Y as Y\n"));

        Render(ApiModuleReader.Read(new ApiModuleLocation("pkg", IsPackage: true, IsStub: true), module).Names).ShouldBe("r:Y v:limit");
    }

    [Fact]
    public void A_syntax_error_hides_no_name_that_stands_elsewhere() => ShouldHave(
        """
        class Before: pass
        def broken(:
            pass
        class After: pass
        """,
        "c:After c:Before",
        isSubset: true);

    [Fact]
    public void Star_imports_bring_what_the_other_module_exports_and_may_go_in_circles()
    {
        var sources = new Dictionary<string, string>
        {
            ["pkg.__init__"] = "from .a import *\nfrom os import *\nfrom ....far import *\n__all__ = ['listed']",
            ["pkg.a"] = "from .b import *\nclass A: pass\nclass listed: pass",
            ["pkg.b"] = "from . import *\nfrom .a import *\n__all__ = ['B']\nclass B: pass\nclass Unlisted: pass",
        };

        var facts = ApiIndexBuilder.Build(sources.Select(source => Source(source.Key, source.Value)));

        facts.Modules.ToDictionary(module => module.Name, module => Render(module.Names)).ShouldBe(new Dictionary<string, string>
        {
            ["pkg"] = "r:A r:B R:listed",
            ["pkg.a"] = "c:A r:B c:listed",
            ["pkg.b"] = "r:A C:B c:Unlisted r:listed",
        });
    }

    [Fact]
    public void A_stub_counts_before_its_source_and_folders_without_a_file_are_packages()
    {
        var facts = ApiIndexBuilder.Build(
        [
            new ApiSource(new ApiModuleLocation("pkg.deep.m", IsPackage: false, IsStub: false), new SourceText("class FromSource: pass")),
            new ApiSource(new ApiModuleLocation("pkg.deep.m", IsPackage: false, IsStub: true), new SourceText("class FromStub: ...")),
        ]);

        facts.Modules.Select(module => $"{module.Name} {Render(module.Names)}".TrimEnd()).ShouldBe(["pkg", "pkg.deep", "pkg.deep.m c:FromStub"]);
    }

    [Fact]
    public void A_module_of_many_definitions_nested_blocks_and_long_sums_is_read()
    {
        var nested = string.Concat(Enumerable.Range(0, 90).Select(depth => new string(' ', depth) + "if x:\n")) + new string(' ', 90) + "DEEP = 1\n";
        var many = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"C{i} = {i}\n"));
        var sum = "__all__ = " + string.Join(" + ", Enumerable.Range(0, 1_000).Select(i => $"['S{i}']")) + "\n";

        Read(nested + many + sum, "pkg.m", false).Length.ShouldBe(21_001);
    }

    private static void ShouldHave(string code, string expected, string module = "pkg.m", bool isPackage = false, bool isSubset = false)
    {
        var names = Render(Read(code, module, isPackage));
        var wanted = string.Join(' ', expected.Split(' ').OrderBy(name => name.Split(':').Last(), StringComparer.Ordinal));
        if (isSubset) wanted.Split(' ').ShouldBeSubsetOf(names.Split(' '));
        else names.ShouldBe(wanted);
    }

    private static System.Collections.Immutable.ImmutableArray<ApiName> Read(string code, string module, bool isPackage) =>
        ApiModuleReader.Read(new ApiModuleLocation(module, isPackage, IsStub: false), PythonParser.Parse(new SourceText(code))).Names;

    private static string Render(IEnumerable<ApiName> names) => string.Join(' ', names.Select(name => $"{Letter(name)}:{name.Name}"));

    private static char Letter(ApiName name)
    {
        var letter = char.ToLowerInvariant(name.Kind.ToString()[0]);
        return name.IsExported ? char.ToUpperInvariant(letter) : letter;
    }

    private static ApiSource Source(string name, string text)
    {
        var isPackage = name.EndsWith(".__init__", StringComparison.Ordinal);
        var module = isPackage ? name[..^".__init__".Length] : name;
        return new ApiSource(new ApiModuleLocation(module, isPackage, IsStub: false), new SourceText(text));
    }
}
