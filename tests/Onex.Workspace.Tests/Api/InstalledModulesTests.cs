using System.Collections.Immutable;
using Onex.Workspace.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Api;

public sealed class InstalledModulesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("single", true)]
    [InlineData("regular.inner", true)]
    [InlineData("regular.nowhere", false)]
    [InlineData("compiled", true)]
    [InlineData("shared_names.a", true)]
    [InlineData("shared_names.b", true)]
    [InlineData("shared_names.c", false)]
    [InlineData("hooked.made_at_run_time", true)]
    [InlineData("editable.part", true)]
    [InlineData("os.path", true)]
    [InlineData("xml.nothing", false)]
    [InlineData("absent", false)]
    public void A_module_is_there_or_not(string module, bool isThere) => Modules().HasModule(module).ShouldBe(isThere);

    [Theory]
    [InlineData("regular", "defined", true)]
    [InlineData("regular", "_private", true)]
    [InlineData("regular", "inner", true)]
    [InlineData("regular", "only_for_checkers", true)]
    [InlineData("regular", "in_try", true)]
    [InlineData("regular", "absent", false)]
    [InlineData("single", "value", true)]
    [InlineData("single", "absent", false)]
    [InlineData("lazy", "anything", true)]
    [InlineData("starred", "anything", true)]
    [InlineData("compiled", "anything", true)]
    [InlineData("stubbed", "anything", true)]
    public void A_name_is_there_or_not_where_the_source_tells(string module, string name, bool isThere) => Modules().HasName(module, name).ShouldBe(isThere);

    [Fact]
    public void What_is_not_there_is_not_covered()
    {
        var modules = Modules();

        modules.Covers("regular.nowhere").ShouldBeTrue();
        modules.Covers("os").ShouldBeTrue();
        modules.Covers("absent").ShouldBeFalse();
        modules.Covers("regular-1").ShouldBeFalse();
    }

    private InstalledModules Modules()
    {
        Add("library/os.py", "import sys\nsys.modules['os.path'] = object()\n");
        Add("library/xml/__init__.py");
        Add("site/single.py", "value = 1\n");
        Add("site/regular/__init__.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from x import only_for_checkers\ntry:\n    in_try = 1\nexcept ImportError:\n    pass\n_private = 1\ndef defined(): ...\n");
        Add("site/regular/inner.py");
        Add("site/regular-1.0.dist-info/METADATA");
        Add("site/compiled.cpython-313-x86_64-linux-gnu.so");
        Add("site/shared_names/a.py");
        Add("other/shared_names/b.py");
        Add("site/hooked/__init__.py", "import sys\nsys.modules['hooked.made_at_run_time'] = object()\n");
        Add("site/lazy/__init__.py", "def __getattr__(name): ...\n");
        Add("site/starred.py", "from elsewhere import *\n");
        Add("site/stubbed.pyi", "x: int\n");
        Add("src/editable/part.py");
        return new InstalledModules(new PythonSearchPath(
            [folder.PathOf("site"), folder.PathOf("other")],
            ImmutableSortedDictionary<string, string>.Empty.Add("editable", folder.PathOf("src", "editable")))
        {
            Library = folder.PathOf("library"),
        });
    }

    private void Add(string path, string text = "")
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
