using Onex.Language.Registration;

namespace Onex.Language.Tests.Registration;

public sealed class PyprojectEntryPointsTests
{
    private const string Name = "node_b_effect";
    private const string Module = "acme.nodes.node_b_effect";

    [Theory]
    [InlineData(
        "[project]\nname = \"acme\"\n",
        "[project]\nname = \"acme\"\n\n[project.entry-points.\"onex.nodes\"]\nnode_b_effect = \"acme.nodes.node_b_effect\"\n")]
    [InlineData(
        "[project]\nname = \"acme\"",
        "[project]\nname = \"acme\"\n\n[project.entry-points.\"onex.nodes\"]\nnode_b_effect = \"acme.nodes.node_b_effect\"\n")]
    [InlineData(
        "[tool.poetry]\nname = \"acme\"\n",
        "[tool.poetry]\nname = \"acme\"\n\n[tool.poetry.plugins.\"onex.nodes\"]\nnode_b_effect = \"acme.nodes.node_b_effect\"\n")]
    public void A_missing_table_is_added_at_the_end(string before, string after) => Register(before).ShouldBe(after);

    [Theory]
    [InlineData("node_a = \"a\"\nnode_c = \"c\"\n", "node_a = \"a\"\nnode_b_effect = \"acme.nodes.node_b_effect\"\nnode_c = \"c\"\n")]
    [InlineData("node_z = \"z\"\nnode_c = \"c\"\n", "node_z = \"z\"\nnode_c = \"c\"\nnode_b_effect = \"acme.nodes.node_b_effect\"\n")]
    [InlineData("", "node_b_effect = \"acme.nodes.node_b_effect\"\n")]
    [InlineData("node_a = \"a\" # first\n\n[tool.x]\n", "node_a = \"a\" # first\nnode_b_effect = \"acme.nodes.node_b_effect\"\n\n[tool.x]\n")]
    [InlineData("node_a = \"a\"", "node_a = \"a\"\nnode_b_effect = \"acme.nodes.node_b_effect\"\n")]
    public void A_table_keeps_its_order(string before, string after)
    {
        const string Head = "[project]\nname = \"x\"\n[ project . entry-points . 'onex.nodes' ]\n";
        Register(Head + before).ShouldBe(Head + after);
    }

    [Fact]
    public void Windows_line_ends_stay() =>
        Register("[project]\r\n[project.entry-points.\"onex.nodes\"]\r\nnode_a = \"a\"\r\n")
            .ShouldBe("[project]\r\n[project.entry-points.\"onex.nodes\"]\r\nnode_a = \"a\"\r\nnode_b_effect = \"acme.nodes.node_b_effect\"\r\n");

    [Fact]
    public void A_header_inside_a_string_is_no_header()
    {
        const string Text = "[project]\ndescription = \"\"\"\n[project.entry-points.\"onex.nodes\"]\n\"\"\"\nkeywords = [\n  \"[x]\", # ]\n]\n";
        Register(Text).ShouldBe(Text + "\n[project.entry-points.\"onex.nodes\"]\nnode_b_effect = \"acme.nodes.node_b_effect\"\n");
    }

    [Fact]
    public void Registering_twice_changes_nothing()
    {
        var once = Register("[project]\n");
        var twice = PyprojectEntryPoints.Register(once!, Name, Module);
        twice.NewText.ShouldBeNull();
        twice.Problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("", "neither")]
    [InlineData("[build-system]\nrequires = []\n", "neither")]
    [InlineData("[project]\n[project.entry-points.\"onex.nodes\"]\nnode_b_effect = \"other\"\n", "already registers")]
    [InlineData("[project]\n[project.entry-points]\n\"onex.nodes\" = { a = \"b\" }\n", "another form")]
    [InlineData("[project]\nentry-points.\"onex.nodes\".a = \"b\"\n", "another form")]
    [InlineData("[project]\nentry-points = { \"onex.nodes\" = {} }\n", "another form")]
    [InlineData("[project]\ndynamic = [\"version\", \"entry-points\"]\n", "dynamic")]
    public void What_cannot_be_edited_safely_is_left_and_said(string text, string reason)
    {
        var result = PyprojectEntryPoints.Register(text, Name, Module);
        result.NewText.ShouldBeNull();
        result.Problem.ShouldNotBeNull().ShouldContain(reason);
        result.Problem.ShouldContain("node_b_effect = \"acme.nodes.node_b_effect\"");
    }

    private static string? Register(string toml) => PyprojectEntryPoints.Register(toml, Name, Module).NewText;
}
