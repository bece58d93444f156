using System.Text;
using Onex.Language.Api;
using Onex.Workspace.Api;
using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Api;

public sealed class ApiIndexMakerTests : IDisposable
{
    private static readonly PythonEnvironment NoPython = new(null, PythonSearchPath.Empty, [], [], null);

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("project")]
    [InlineData("project/src")]
    [InlineData("project/src/lib")]
    [InlineData("lib")]
    public void A_project_a_source_folder_a_package_and_an_installed_name_give_the_same_index(string source)
    {
        Add("project/pyproject.toml", "[project]\nname = 'lib'\nversion = '1.2'\n");
        Add("project/src/lib/__init__.py", "from .part import A\n__all__ = ['A']\n");
        Add("project/src/lib/part.py", "class A: ...\n");
        Add("project/src/lib/deep/er/m.py", "def run(): ...\n");
        Add("project/src/lib/not-a-module.py", "class No: ...\n");
        Add("project/src/lib/__pycache__/part.py", "class No: ...\n");
        var environment = NoPython with { SearchPath = PythonSearchPath.Empty with { Folders = [folder.PathOf("project", "src")] } };

        var result = ApiIndexMaker.Make(source, folder.Path, environment);

        result.Error.ShouldBeNull();
        result.Package.ShouldBe(new ApiPackage("lib", "1.2", folder.PathOf("project", "src", "lib")));
        result.Modules.ShouldBe(5);
        result.Text.ShouldBe(
            """
            # onex api-index 1
            # package lib 1.2
            # Made from the source of lib 1.2 by 'onexgen api-index'. Generated: do not edit.
            # One line for each module: its name below the package (. is the package) and its public names.
            # c class, f function, v variable, r re-export, d declared only; a capital: listed in __all__.
            . R:A
            deep
            deep.er
            deep.er.m f:run
            part c:A

            """);
        ApiIndex.Open(Encoding.UTF8.GetBytes(result.Text!), "test").ResolveSymbol("run").ShouldBe("lib.deep.er.m");
    }

    [Fact]
    public void Damaged_and_unreadable_modules_are_named_and_links_are_not_followed()
    {
        Requires.That(!OperatingSystem.IsWindows(), "links need a privilege on Windows");
        Add("lib/__init__.py");
        Add("lib/damaged.py", "class A:\n    x = (\n");
        File.CreateSymbolicLink(folder.PathOf("lib", "broken.py"), "nowhere.py");
        Directory.CreateSymbolicLink(folder.PathOf("lib", "circle"), folder.PathOf("lib"));

        var result = ApiIndexMaker.Make("lib", folder.Path, NoPython);

        result.Damaged.ShouldBe(["lib.broken", "lib.damaged"]);
        result.Modules.ShouldBe(2);
    }

    [Theory]
    [InlineData("nowhere", "no such folder")]
    [InlineData("empty", "no Python package")]
    [InlineData("several", "2 packages")]
    public void Where_there_is_no_single_package_the_error_says_so(string source, string reason)
    {
        Directory.CreateDirectory(folder.PathOf("empty"));
        Add("several/a/__init__.py");
        Add("several/b/__init__.py");

        var result = ApiIndexMaker.Make(source, folder.Path, NoPython);

        result.Text.ShouldBeNull();
        result.Error!.Message.ShouldContain(reason);
    }

    private void Add(string path, string text = "")
    {
        var file = folder.PathOf(path.Split('/'));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
