using Onex.Workspace.Python;

namespace Onex.Workspace.Tests.Python;

public sealed class EnvironmentWatchTests : IDisposable
{
    private readonly FakeMachine machine = new();

    public void Dispose() => machine.Dispose();

    [Fact]
    public async Task What_decides_which_environment_it_is_and_what_is_in_it_is_watched()
    {
        machine.AddVirtualEnvironment("project/.venv");
        var site = machine.PathOf("project/.venv/lib/python3.13/site-packages");

        var patterns = EnvironmentWatch.Patterns(await machine.FindAsync(), machine.PathOf("project"));

        patterns.ShouldContain(new WatchedPath(machine.PathOf("project"), "pyproject.toml"));
        patterns.ShouldContain(new WatchedPath(machine.PathOf("project"), ".venv/pyvenv.cfg"));
        patterns.ShouldContain(new WatchedPath(site, "*.dist-info/METADATA"));
        patterns.ShouldContain(new WatchedPath(site, "*.pth"));
        patterns.ShouldBeUnique();
    }

    [Theory]
    [InlineData("project/.venv/pyvenv.cfg", true)]
    [InlineData("project/.venv/lib/python3.13/site-packages/new-1.0.dist-info/METADATA", true)]
    [InlineData("project/pyproject.toml", true)]
    [InlineData("project/node_x_effect/contract.yaml", false)]
    public async Task The_fingerprint_changes_with_what_is_watched_and_only_with_that(string changed, bool isAnother)
    {
        machine.AddVirtualEnvironment("project/.venv");
        machine.AddFolder("project/node_x_effect");
        var environment = await machine.FindAsync();
        var before = EnvironmentWatch.Fingerprint(environment, machine.PathOf("project"));
        EnvironmentWatch.Fingerprint(environment, machine.PathOf("project")).ShouldBe(before);

        machine.AddFile(changed, "something else than before\n");

        (EnvironmentWatch.Fingerprint(environment, machine.PathOf("project")) != before).ShouldBe(isAnother);
    }
}
