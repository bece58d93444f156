using Onex.Language.Api;
using Onex.Workspace.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Api;

public sealed class InstalledApiIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Names_are_found_where_they_are_defined_re_exported_and_imported_lazily()
    {
        Add("lib/__init__.py", "from .nodes import Node\n");
        Add("lib/nodes/__init__.py", "from lib.nodes.node import Node\n__all__ = ['Node']\n");
        Add("lib/nodes/node.py", "class Node: ...\n");
        Add("lib/errors.py", "def __getattr__(name):\n    if name == 'Late': return 1\n    raise AttributeError(name)\n");

        var index = Index();

        index.HasName("lib.nodes.node", "Node").ShouldBeTrue();
        index.HasName("lib.nodes", "Node").ShouldBeTrue();
        index.HasName("lib", "Node").ShouldBeTrue();
        index.HasName("lib", "nodes").ShouldBeTrue();
        index.HasName("lib.errors", "Late").ShouldBeTrue();
        index.HasName("lib.errors", "Never").ShouldBeFalse();
        index.HasName("lib.nowhere", "Node").ShouldBeFalse();
        index.HasName("other", "Node").ShouldBeFalse();
    }

    [Fact]
    public void Modules_are_files_stubs_compiled_files_and_folders()
    {
        Add("lib/__init__.py");
        Add("lib/source.py");
        Add("lib/stub.pyi", "x: int\n");
        Add("lib/compiled.cpython-313-x86_64-linux-gnu.so");
        Add("lib/data/file.txt");

        var index = Index();

        foreach (var module in new[] { "lib", "lib.source", "lib.stub", "lib.compiled", "lib.data" }) index.HasModule(module).ShouldBeTrue(module);
        foreach (var module in new[] { "lib.none", "lib.data.file", "lib.source.x", "li", "libs", "" }) index.HasModule(module).ShouldBeFalse(module);
        index.HasName("lib.stub", "x").ShouldBeTrue();
    }

    [Theory]
    [InlineData("lib...outside")]
    [InlineData("lib.../outside")]
    [InlineData("lib./outside")]
    [InlineData("lib..")]
    [InlineData("lib.\0")]
    [InlineData("lib.a b")]
    public void No_module_name_leads_out_of_the_package(string module)
    {
        Add("outside.py", "secret = 1\n");
        Add("lib/__init__.py");

        Index().HasModule(module).ShouldBeFalse();
        Index().HasName(module, "secret").ShouldBeFalse();
    }

    [Fact]
    public void Star_imports_that_go_in_circles_end()
    {
        Add("lib/__init__.py", "from lib.a import *\n");
        Add("lib/a.py", "from lib.b import *\nA = 1\n");
        Add("lib/b.py", "from lib.a import *\nfrom lib import *\nB = 1\n");

        Index().HasName("lib", "B").ShouldBeTrue();
        Index().HasName("lib", "C").ShouldBeFalse();
    }

    [Fact]
    public void A_symbol_is_looked_for_where_the_guide_says_and_then_everywhere()
    {
        Add("lib/__init__.py");
        Add("lib/old.py", "class Moved: ...\n");
        Add("lib/elsewhere.py", "class Hidden: ...\n");

        var index = Index("lib.gone", "lib.old");

        index.ResolveSymbol("Moved").ShouldBe("lib.old");
        index.ResolveSymbol("Hidden").ShouldBe("lib.elsewhere");
        index.ResolveSymbol("Absent").ShouldBeNull();
    }

    [Fact]
    public void A_module_is_read_once_and_only_when_it_is_asked_for()
    {
        Add("lib/__init__.py");
        Add("lib/m.py", "A = 1\n");
        var index = Index();
        Add("lib/m.py", "B = 1\n");

        index.HasName("lib.m", "B").ShouldBeTrue();
        Add("lib/m.py", "C = 1\n");

        index.HasName("lib.m", "B").ShouldBeTrue();
        index.HasName("lib.m", "C").ShouldBeFalse();
    }

    [Fact]
    public void What_cannot_be_read_has_no_names_and_breaks_nothing()
    {
        Requires.That(!OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Add("lib/__init__.py", "from .broken import *\nfrom .damaged import Kept\n");
        File.CreateSymbolicLink(folder.PathOf("lib", "broken.py"), "nowhere.py");
        Directory.CreateSymbolicLink(folder.PathOf("lib", "circle"), folder.PathOf("lib"));
        File.WriteAllBytes(folder.PathOf("lib", "binary.py"), [0, 0xFF, 0xFE, 0x80, 10]);
        Add("lib/damaged.py", "class Kept:\n    x = (\n\nclass Lost: ...\n");
        Add("lib/folder.py/x");

        var index = Index();

        index.HasName("lib", "Kept").ShouldBeTrue();
        index.HasName("lib.broken", "A").ShouldBeFalse();
        index.HasName("lib.binary", "A").ShouldBeFalse();
        index.HasName("lib.damaged", "Kept").ShouldBeTrue();
        index.HasName("lib.folder", "A").ShouldBeFalse();
    }

    [Fact]
    public void An_installed_package_wins_over_the_bundled_one_and_what_is_not_installed_stays_bundled()
    {
        Add("omnibase_core/__init__.py");
        Add("omnibase_core/errors.py", "class ModelOnexError(Exception): ...\n");
        var package = new PythonPackage("omnibase_core", "9.9", [folder.PathOf("omnibase_core")]);

        var index = TargetApiIndex.For(new PythonEnvironment(null, PythonSearchPath.Empty, [package], [], null));

        index.ResolveSymbol("ModelOnexError").ShouldBe("omnibase_core.errors");
        index.ResolveSymbol("NodeEffect").ShouldBeNull();
        index.HasModule("omnibase_core.nodes").ShouldBeFalse();
        index.ResolveSymbol("EnumInfraTransportType").ShouldBe("omnibase_infra.enums");
        index.Packages.Select(p => (p.Name, p.Version)).First().ShouldBe(("omnibase_core", "9.9"));
    }

    private void Add(string path, string text = "")
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private InstalledApiIndex Index(params string[] candidates) =>
        new(Package(), _ => candidates, new Lazy<IApiIndex>(() => new PackageIndexer(cache: null).Read(Package(), CancellationToken.None).Index));

    private PythonPackage Package() => new("lib", "1.0", [folder.PathOf("lib")]);
}
